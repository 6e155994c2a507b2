# SPDX-FileCopyrightText: 2026 The Eidoscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings, sanitizers and the compiler cache, on interface targets that every target of ours links.

find_program(EIDO_CCACHE ccache)
if(EIDO_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${EIDO_CCACHE})
endif()
find_program(EIDO_LLD ld.lld)
if(EIDO_LLD AND NOT EIDO_SANITIZE)
  add_link_options(-fuse-ld=lld)
endif()

# eido_build_in_batches(target): five files of a room are compiled as one, since half of a file's compilation are
# instances of JSON's, Eigen's and the standard library's templates. So a name in an anonymous namespace is the only one
# of its room. Call it when the target has all its sources.
function(eido_build_in_batches target)
  get_target_property(sources ${target} SOURCES)
  foreach(source ${sources})
    if(NOT source MATCHES "\\.cpp$" OR source MATCHES "^${CMAKE_BINARY_DIR}/")
      continue()
    endif()
    get_filename_component(room ${source} DIRECTORY)
    string(REPLACE "${PROJECT_SOURCE_DIR}/" "" room "${room}")
    string(MAKE_C_IDENTIFIER "${room}" room)
    list(APPEND members_${room} ${source})
    list(LENGTH members_${room} count)
    math(EXPR batch "(${count} - 1) / 5")
    set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${room}_${batch})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

add_library(eido_options INTERFACE)
add_library(Eido::Options ALIAS eido_options)
# designated initialisers leave fields at their defaults on purpose
target_compile_features(eido_options INTERFACE cxx_std_20)
target_compile_options(eido_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wno-sign-conversion
                       -Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports these inside the standard library and Eigen when it inlines; none was ever ours
  target_compile_options(eido_options INTERFACE -Wno-maybe-uninitialized -Wno-stringop-overflow -Wno-array-bounds
                         -Wno-restrict -fpch-preprocess)
endif()
if(EIDO_WERROR)
  target_compile_options(eido_options INTERFACE -Werror)
endif()
if(EIDO_SANITIZE)
  target_compile_options(eido_options INTERFACE -fsanitize=${EIDO_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(eido_options INTERFACE -fsanitize=${EIDO_SANITIZE})
endif()
if(EIDO_COVERAGE)
  target_compile_options(eido_options INTERFACE --coverage)
  target_link_options(eido_options INTERFACE --coverage)
endif()
target_include_directories(eido_options INTERFACE ${PROJECT_SOURCE_DIR})
