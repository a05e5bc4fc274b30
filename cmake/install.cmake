include(CMakePackageConfigHelpers)

install(TARGETS gainsay EXPORT gainsay-targets FILE_SET HEADERS)
install(EXPORT gainsay-targets NAMESPACE gainsay:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/gainsay)
configure_package_config_file(cmake/gainsay-config.cmake.in gainsay-config.cmake
                              INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/gainsay)
write_basic_package_version_file(gainsay-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/gainsay-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/gainsay-config-version.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/gainsay)
# The prefix is told from where the file lies, so that an installed tree can be moved.
file(RELATIVE_PATH prefix_of_pc "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
if(GAINSAY_SPREADSHEETS)
    # By name, as the pkg-config file of libzip asks for static libraries that Debian does not install with it.
    set(GAINSAY_PC_SPREADSHEETS " -lzip -lpugixml")
else()
    set(GAINSAY_PC_SPREADSHEETS "")
endif()
if(GAINSAY_GZIP)
    set(GAINSAY_PC_GZIP " -lz")
else()
    set(GAINSAY_PC_GZIP "")
endif()
configure_file(cmake/gainsay.pc.in gainsay.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/gainsay.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
if(TARGET gainsay-cli)
    install(TARGETS gainsay-cli)
endif()
