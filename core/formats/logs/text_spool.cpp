// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/logs/text_spool.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <limits>

#include "core/base/error.h"

namespace eido {
namespace {

constexpr std::size_t kInMemory = std::size_t{16} << 20;
constexpr std::size_t kShort = 32;            // longest text that is looked up before it is stored
constexpr std::size_t kMostShort = 1u << 16;  // entries of that table
constexpr std::size_t kHead = sizeof(std::uint32_t);

[[noreturn]] void failed(const char* what) {
  throw Error(ErrorKind::Io, {.what = std::string("the temporary file can't be ") + what + ": " + std::strerror(errno),
                              .wayOut = "Make room in the folder for temporary files, or set TMPDIR to another."});
}

}  // namespace

TextSpool::Ref TextSpool::put(std::string_view text) {
  const bool isShort = text.size() <= kShort;
  if (isShort) {
    const auto found = m_short.find(std::string(text));
    if (found != m_short.end()) return found->second;
  }
  if (text.size() > std::numeric_limits<std::uint32_t>::max())
    throw Error(ErrorKind::TooLarge, {.found = "a text of more than 4 GiB"});
  const auto length = static_cast<std::uint32_t>(text.size());
  const Ref ref = m_flushed + m_tail.size() + 1;
  m_tail.append(reinterpret_cast<const char*>(&length), kHead);
  m_tail.append(text);
  if (isShort && m_short.size() < kMostShort) m_short.emplace(text, ref);
  if (m_tail.size() >= kInMemory) flush();
  return ref;
}

void TextSpool::flush() {
  if (!m_file) {
    // no name on the disk: the file is gone when the program ends, however it ends
    std::string name = (std::getenv("TMPDIR") != nullptr ? std::getenv("TMPDIR") : "/tmp");
    name += "/eidoscope-XXXXXX";
    const int file = mkstemp(name.data());
    if (file < 0) failed("made");
    unlink(name.c_str());
    m_file.reset(fdopen(file, "w+b"));
    if (!m_file) {
      close(file);
      failed("opened");
    }
  }
  for (std::size_t done = 0; done < m_tail.size();) {
    const ssize_t written =
        pwrite(fileno(m_file.get()), m_tail.data() + done, m_tail.size() - done, static_cast<off_t>(m_flushed + done));
    if (written <= 0 && errno != EINTR) failed("written");
    if (written > 0) done += static_cast<std::size_t>(written);
  }
  m_flushed += m_tail.size();
  m_tail.clear();
}

void TextSpool::read(std::uint64_t at, char* out, std::size_t bytes) const {
  if (at >= m_flushed) {
    std::memcpy(out, m_tail.data() + (at - m_flushed), bytes);
    return;
  }
  for (std::size_t done = 0; done < bytes;) {
    const ssize_t got = pread(fileno(m_file.get()), out + done, bytes - done, static_cast<off_t>(at + done));
    if (got == 0 || (got < 0 && errno != EINTR)) failed("read");
    if (got > 0) done += static_cast<std::size_t>(got);
  }
}

std::string TextSpool::get(Ref ref) const {
  if (ref == kNone) return {};
  std::uint32_t length = 0;
  read(ref - 1, reinterpret_cast<char*>(&length), kHead);
  std::string text(length, '\0');
  if (length > 0) read(ref - 1 + kHead, text.data(), length);
  return text;
}

}  // namespace eido
