// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/logs/line_reader.h"

#include <algorithm>

#include "core/base/error.h"

namespace eido {
namespace {

constexpr std::size_t kLineBlock = std::size_t{1} << 20;
constexpr std::size_t kLongest = std::size_t{256} << 20;

}  // namespace

bool LineReader::fill() {
  const auto bytes = static_cast<std::size_t>(std::min<std::uint64_t>(kLineBlock, m_source->size() - m_read));
  if (bytes == 0) return false;
  m_buffer.erase(0, m_at);
  m_at = 0;
  if (m_buffer.size() > kLongest)
    throw Error(ErrorKind::TooLarge, {.place = "line " + std::to_string(m_line + 1),
                                      .found = "a line of more than 256 MiB",
                                      .expected = "one record a line",
                                      .line = m_line + 1});
  const std::size_t before = m_buffer.size();
  m_buffer.resize(before + bytes);
  m_source->read(m_read, m_buffer.data() + before, bytes);
  m_read += bytes;
  return true;
}

bool LineReader::next(std::string_view& line) {
  std::size_t looked = 0;  // bytes after m_at without a line end
  std::size_t end = std::string::npos;
  for (;;) {
    end = m_buffer.find('\n', m_at + looked);
    if (end != std::string::npos) break;
    looked = m_buffer.size() - m_at;
    if (!fill()) break;
  }
  if (end == std::string::npos && m_at == m_buffer.size()) return false;
  m_unended = end == std::string::npos;
  const std::size_t last = m_unended ? m_buffer.size() : end;
  line = std::string_view(m_buffer).substr(m_at, last - m_at);
  m_taken += line.size() + (m_unended ? 0 : 1);
  m_at = m_unended ? last : last + 1;
  if (++m_line == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return true;
}

}  // namespace eido
