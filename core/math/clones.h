// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// EIDO_INLINE before a helper of such a function: compiled into each of its versions.
#define EIDO_INLINE inline __attribute__((always_inline))

/// EIDO_CLONES before a function: compiled for AVX-512, AVX2 and the baseline, chosen when the program starts.

// Sanitizers can't run the resolver that picks a version, so they get the baseline.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#if defined(__has_attribute) && __has_attribute(target_clones)
#if defined(__has_feature)
#if !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)
#define EIDO_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#endif
#else
#define EIDO_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#endif
#endif
#endif
#ifndef EIDO_CLONES
#define EIDO_CLONES
#endif
