enable_language(RC)

# winerr_add_resources(TARGET): version and manifest for an executable, which is to have wmain().
function(winerr_add_resources target)
  set(folder ${PROJECT_SOURCE_DIR}/src/windows)
  set(resources ${CMAKE_CURRENT_BINARY_DIR}/winerr.rc)
  set(manifest ${folder}/winerr.manifest)
  set(manifest_statement "")
  if(MSVC)
    # The linker makes a manifest of its own and merges this one into it.
    target_sources(${target} PRIVATE ${manifest})
  else()
    set(manifest_statement "CREATEPROCESS_MANIFEST MANIFEST \"${manifest}\"")
    set_source_files_properties(${resources} PROPERTIES OBJECT_DEPENDS ${manifest})
    target_link_options(${target} PRIVATE -municode)
  endif()
  configure_file(${folder}/winerr.rc.in ${resources} @ONLY)
  target_sources(${target} PRIVATE ${resources})
endfunction()
