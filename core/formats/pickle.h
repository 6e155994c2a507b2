// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace eido {

/// A value of a pickled object: only the kinds that tensor files need.
struct PickleValue {
  enum class Kind { None, Bool, Int, Float, Text, Tuple, List, Dict, Global, Storage, Tensor };

  Kind kind = Kind::None;
  std::int64_t integer = 0;  ///< Bool, Int
  double real = 0;
  std::string text;                                            ///< Text; Global: "module.name"; Storage: its key
  std::vector<PickleValue*> items;                             ///< Tuple, List
  std::vector<std::pair<PickleValue*, PickleValue*>> entries;  ///< Dict
  // Storage
  std::string storageClass;
  std::int64_t count = 0;
  // Tensor
  const PickleValue* storage = nullptr;
  std::int64_t offset = 0;
  std::vector<std::int64_t> shape;
  std::vector<std::int64_t> strides;
};

/// Values and their owner; the root refers to others of the same object.
struct PickleDocument {
  std::vector<std::unique_ptr<PickleValue>> values;
  PickleValue* root = nullptr;
};

/// Interprets the few opcodes of protocol 2 that torch.save writes. Nothing is executed: the only globals are
/// torch._utils._rebuild_tensor_v2, _rebuild_parameter, torch.*Storage and collections.OrderedDict, and they only build
/// descriptions. @throws Error{UnsafePickle} naming the global or opcode, Error{Truncated, TooLarge, BadShape}
PickleDocument readPickle(std::string_view bytes);

}  // namespace eido
