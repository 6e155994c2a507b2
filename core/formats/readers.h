// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/formats/format.h"

namespace eido {

// One object a format; `formats()` lists them.
const Format& npyFormat();
const Format& npzFormat();
const Format& safetensorsFormat();
const Format& torchFormat();
const Format& csvFormat();
const Format& jsonlFormat();
const Format& word2vecTextFormat();
const Format& word2vecBinaryFormat();
const Format& gloveFormat();
const Format& fvecsFormat();
const Format& ivecsFormat();
const Format& bvecsFormat();
const Format& projectorFormat();
const Format& lmEvalResultsFormat();
const Format& lmEvalSamplesFormat();
const Format& lmEvalFolderFormat();
const Format& helmRunFormat();
const Format& helmStatsFormat();
const Format& inspectEvalFormat();
const Format& inspectJsonFormat();
const Format& inspectFolderFormat();
const Format& openAiEvalsFormat();
const Format& alpacaEvalFormat();
const Format& alpacaLeaderboardFormat();
const Format& mtebFormat();
const Format& trecRunFormat();
const Format& trecQrelsFormat();
const Format& beirQrelsFormat();
const Format& hdf5Format();
const Format& parquetFormat();
const Format& matFormat();

}  // namespace eido
