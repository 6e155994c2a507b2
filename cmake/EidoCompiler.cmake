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
