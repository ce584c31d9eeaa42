# The manual page and the completions of shells, written by the tool itself and installed where each
# is looked for.
set(documents ${CMAKE_CURRENT_BINARY_DIR}/documents)
file(MAKE_DIRECTORY ${documents})
set(files)

function(winerr_add_document what file folder)
  add_custom_command(OUTPUT ${documents}/${file}
    COMMAND winerr_tool --generate ${what} > ${documents}/${file}
    DEPENDS winerr_tool
    COMMENT "Writing ${file}")
  install(FILES ${documents}/${file} DESTINATION ${folder})
  set(files ${files} ${documents}/${file} PARENT_SCOPE)
endfunction()

winerr_add_document(man winerr.1 ${CMAKE_INSTALL_MANDIR}/man1)
winerr_add_document(bash winerr ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
winerr_add_document(zsh _winerr ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
winerr_add_document(fish winerr.fish ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

add_custom_target(winerr_documents ALL DEPENDS ${files})
