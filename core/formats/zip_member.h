// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/base/file.h"
#include "core/formats/zip_entry.h"

namespace eido {

/// The bytes of a member whose compressed bytes are `data`. Small ones are inflated at once, others streamed.
std::shared_ptr<ByteSource> openZipMember(std::shared_ptr<ByteSource> data, const ZipEntry& entry);

}  // namespace eido
