// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/data/matrix.h"

namespace eido {

/// One extractor's view of the pictures or of their captions.
struct SampleEmbedding {
  std::string model;        ///< "random-conv-64"
  std::string layer;        ///< "1", or empty
  std::string modality;     ///< "image" or "text"
  std::string name;         ///< unique: model, or model/layer
  MatrixF values;           ///< count x dims, finite
  std::string description;  ///< one English sentence
};

/// One classifier's answers: a species for each sample, none of which it has learned from.
struct SampleAnswers {
  std::string model;  ///< "pixels-pca ridge"
  std::vector<std::string> answers;
};

}  // namespace eido
