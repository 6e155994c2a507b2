# SPDX-FileCopyrightText: 2026 The Eidoscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
# The package for Debian: `cpack --preset deb`. dpkg-shlibdeps finds the libraries; what the program opens by itself is
# named here. No trigger of our own: the packages of the desktop watch the folders that the files go into.
install(FILES deb/copyright DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/eidoscope)
eido_install_compressed(${CMAKE_CURRENT_SOURCE_DIR}/deb/changelog.Debian ${CMAKE_INSTALL_DATAROOTDIR}/doc/eidoscope)

set(EIDO_PACKAGE_MAINTAINER "The Eidoscope developers <developers@eidoscope.invalid>" CACHE STRING
    "Who answers for the package; whoever gives packages to others puts a real address here")
set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_NAME eidoscope)
set(CPACK_PACKAGE_CONTACT ${EIDO_PACKAGE_MAINTAINER})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "workbench for comparing machine-learning models")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Eidoscope loads embeddings and evaluation results into one project file and
shows where models agree, with an interval and a chance level beside every
figure: alignment of representations, comparisons of models, reduced benchmark
sets, evaluation without labels, maps of a million samples. It has a window
and a command line; everything runs on the own machine.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS OFF)
# libqt6gui6 and libqt6svg6 bring the plugins for X11, for no display and for icons; Wayland, the look of the desktop,
# Qt's own texts in other languages and the folders that menus search for icons come from here
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-gtk-platformtheme, qt6-translations-l10n, hicolor-icon-theme")
# whatever the mask of the shell that packs
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)
include(CPack)
