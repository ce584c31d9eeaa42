# What `cmake --install` gives to programs that link winerr: the library, its headers, and the
# files that let find_package and pkg-config find both. All paths are relative to where those
# files stand, so that an installed copy can be moved or unpacked anywhere.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/winerr)
set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

install(TARGETS winerr EXPORT winerrTargets)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/winerr
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  FILES_MATCHING PATTERN "*.h")

install(EXPORT winerrTargets NAMESPACE winerr:: DESTINATION ${package_dir})
configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/winerrConfig.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/winerrConfig.cmake
  INSTALL_DESTINATION ${package_dir}
  NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(
  ${CMAKE_CURRENT_BINARY_DIR}/winerrConfigVersion.cmake
  COMPATIBILITY SameMajorVersion)
install(FILES
  ${CMAKE_CURRENT_BINARY_DIR}/winerrConfig.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/winerrConfigVersion.cmake
  DESTINATION ${package_dir})

# The prefix as seen from the .pc file; the installation may go elsewhere than CMake was told
# at first (cmake --install --prefix), which an absolute path would not follow.
file(RELATIVE_PATH winerr_pc_prefix
  ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" winerr_pc_prefix "${winerr_pc_prefix}")
# Appending an absolute path, which packagers may ask for, replaces what stands before it.
cmake_path(APPEND winerr_pc_includedir "\${prefix}" "${CMAKE_INSTALL_INCLUDEDIR}")
cmake_path(APPEND winerr_pc_libdir "\${prefix}" "${CMAKE_INSTALL_LIBDIR}")
configure_file(
  ${CMAKE_CURRENT_LIST_DIR}/winerr.pc.in ${CMAKE_CURRENT_BINARY_DIR}/winerr.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/winerr.pc DESTINATION ${pkgconfig_dir})
