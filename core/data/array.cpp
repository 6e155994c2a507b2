// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/array.h"

#include <cstring>
#include <utility>

namespace eido {
namespace {

class DoubleSource final : public ElementSource {
 public:
  explicit DoubleSource(std::vector<double> values) : m_values(std::move(values)) {}
  void read(std::int64_t first, std::int64_t count, void* out) override {
    if (count > 0) std::memcpy(out, m_values.data() + first, static_cast<std::size_t>(count) * sizeof(double));
  }

 private:
  std::vector<double> m_values;
};

class RawSource final : public ElementSource {
 public:
  RawSource(std::size_t itemSize, std::string bytes) : m_itemSize(itemSize), m_bytes(std::move(bytes)) {}
  void read(std::int64_t first, std::int64_t count, void* out) override {
    if (count > 0)
      std::memcpy(out, m_bytes.data() + static_cast<std::size_t>(first) * m_itemSize,
                  static_cast<std::size_t>(count) * m_itemSize);
  }

 private:
  std::size_t m_itemSize;
  std::string m_bytes;
};

}  // namespace

std::shared_ptr<ElementSource> sourceOf(std::vector<double> values) {
  return std::make_shared<DoubleSource>(std::move(values));
}

std::shared_ptr<ElementSource> sourceOf(DType type, std::string bytes) {
  return std::make_shared<RawSource>(dtypeSize(type), std::move(bytes));
}

}  // namespace eido
