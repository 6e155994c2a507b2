# SPDX-FileCopyrightText: 2026 The Eidoscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
# qt_add_translations does not follow a target's libraries: the sources of the app and of the widgets are named here,
# as their folders list them, with their headers (lupdate learns the names of classes from those).
get_target_property(app_sources eidoscope_app SOURCES)
get_target_property(widget_sources eidoscope_widgets SOURCES)
set(EIDO_TRANSLATED_SOURCES "")
foreach(source ${app_sources} ${widget_sources})
  if(source MATCHES "\\.cpp$" AND source MATCHES "${PROJECT_SOURCE_DIR}" AND NOT source MATCHES "${PROJECT_BINARY_DIR}")
    list(APPEND EIDO_TRANSLATED_SOURCES ${source})
    string(REGEX REPLACE "\\.cpp$" ".h" header ${source})
    if(EXISTS ${header})
      list(APPEND EIDO_TRANSLATED_SOURCES ${header})
    endif()
  endif()
endforeach()
# What the analyses declare in core is written out for lupdate.
set(words ${CMAKE_CURRENT_BINARY_DIR}/analysis_words_made.cpp)
add_executable(analysis_words EXCLUDE_FROM_ALL analysis_words.cpp)
target_link_libraries(analysis_words PRIVATE Eido::Core)
add_custom_command(OUTPUT ${words} COMMAND analysis_words > ${words} DEPENDS analysis_words)
add_custom_target(analysis_words_made DEPENDS ${words})
qt_add_translations(eidoscope_app
  TS_FILES ${PROJECT_SOURCE_DIR}/translations/eidoscope_en.ts ${PROJECT_SOURCE_DIR}/translations/eidoscope_de.ts
  SOURCES ${EIDO_TRANSLATED_SOURCES} ${words}
  LUPDATE_OPTIONS -no-obsolete -locations none
  RESOURCE_PREFIX /i18n)
add_dependencies(eidoscope_app_lupdate analysis_words_made)
