// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pickle.h"

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/formats/bytes.h"

namespace eido {
namespace {

constexpr std::size_t kMaxValues = 4000000;

using Kind = PickleValue::Kind;

[[noreturn]] void unsafe(const std::string& found) {
  throw Error(ErrorKind::UnsafePickle,
              {.place = "data.pkl",
               .found = found,
               .expected = "only tensors, dicts, lists, texts and numbers",
               .wayOut = "It was not run. Save plain tensors: torch.save({'feats': x}, file), or write .safetensors.",
               .value = found});
}

class Machine {
 public:
  explicit Machine(std::string_view bytes) : m_bytes(bytes) {}

  PickleDocument run() {
    for (;;) {
      const auto op = static_cast<unsigned char>(take(1)[0]);
      if (op == '.') break;
      step(op);
    }
    m_document.root = pop();
    return std::move(m_document);
  }

 private:
  std::string_view take(std::size_t count) {
    if (count > m_bytes.size() - m_at)
      throw Error(ErrorKind::Truncated, {.place = "data.pkl, byte " + std::to_string(m_at),
                                         .found = "its end",
                                         .expected = "more of the pickle",
                                         .wayOut = "The file is cut short; save it again."});
    const std::string_view part = m_bytes.substr(m_at, count);
    m_at += count;
    return part;
  }
  template <typename T>
  T number() {
    return littleEndian<T>(take(sizeof(T)).data());
  }
  std::string_view line() {
    const std::size_t end = m_bytes.find('\n', m_at);
    if (end == std::string_view::npos) take(m_bytes.size() - m_at + 1);
    const std::string_view text = m_bytes.substr(m_at, end - m_at);
    m_at = end + 1;
    return text;
  }

  PickleValue* make(Kind kind) {
    if (m_document.values.size() >= kMaxValues)
      throw Error(ErrorKind::TooLarge, {.place = "data.pkl", .found = "more than four million values"});
    m_document.values.push_back(std::make_unique<PickleValue>());
    m_document.values.back()->kind = kind;
    return m_document.values.back().get();
  }
  void push(PickleValue* value) {
    if (m_stack.size() >= kMaxValues)
      throw Error(ErrorKind::TooLarge, {.place = "data.pkl", .found = "a stack of more than four million values"});
    m_stack.push_back(value);
  }
  void pushInteger(std::int64_t value, Kind kind = Kind::Int) {
    PickleValue* v = make(kind);
    v->integer = value;
    push(v);
  }
  void pushText(std::string_view text) {
    if (invalidUtf8(text) != std::string_view::npos)
      throw Error(ErrorKind::BadEncoding, {.place = "data.pkl", .found = "a text that is not UTF-8"});
    PickleValue* v = make(Kind::Text);
    v->text = text;
    push(v);
  }
  PickleValue* pop() {
    if (m_stack.empty() || m_stack.back() == nullptr) unsafe("an operation on an empty stack");
    PickleValue* v = m_stack.back();
    m_stack.pop_back();
    return v;
  }
  PickleValue* top() {
    if (m_stack.empty() || m_stack.back() == nullptr) unsafe("an operation on an empty stack");
    return m_stack.back();
  }
  /// The values above the last mark; the mark goes too.
  std::vector<PickleValue*> toMark() {
    const auto mark = std::find(m_stack.rbegin(), m_stack.rend(), nullptr);
    if (mark == m_stack.rend()) unsafe("an operation without a mark");
    std::vector<PickleValue*> items(mark.base(), m_stack.end());
    m_stack.erase(mark.base() - 1, m_stack.end());
    return items;
  }
  PickleValue* tuple(std::vector<PickleValue*> items) {
    PickleValue* v = make(Kind::Tuple);
    v->items = std::move(items);
    return v;
  }
  void tupleOf(std::size_t count) {
    std::vector<PickleValue*> items(count);
    for (std::size_t i = count; i-- > 0;) items[i] = pop();
    push(tuple(std::move(items)));
  }
  void setItems(const std::vector<PickleValue*>& items) {
    PickleValue* dict = top();
    if (dict->kind != Kind::Dict || items.size() % 2 != 0) unsafe("items set on something that is no dict");
    for (std::size_t i = 0; i < items.size(); i += 2) dict->entries.emplace_back(items[i], items[i + 1]);
  }
  void append(const std::vector<PickleValue*>& items) {
    PickleValue* list = top();
    if (list->kind != Kind::List) unsafe("items appended to something that is no list");
    list->items.insert(list->items.end(), items.begin(), items.end());
  }
  PickleValue* remembered(std::uint32_t slot) {
    const auto found = m_memo.find(slot);
    if (found == m_memo.end()) unsafe("a reference to a value that was never stored");
    return found->second;
  }

  void global(const std::string& module, const std::string& name) {
    const std::string whole = module + "." + name;
    const bool storage = module == "torch" && name.ends_with("Storage");
    if (!storage && whole != "torch._utils._rebuild_tensor_v2" && whole != "torch._utils._rebuild_parameter" &&
        whole != "collections.OrderedDict")
      unsafe("the global " + whole);
    PickleValue* v = make(Kind::Global);
    v->text = whole;
    push(v);
  }

  std::vector<std::int64_t> sizes(const PickleValue* value) {
    if (value->kind != Kind::Tuple && value->kind != Kind::List) unsafe("a tensor whose size is no tuple");
    std::vector<std::int64_t> out;
    for (const PickleValue* item : value->items) {
      if (item->kind != Kind::Int) unsafe("a tensor whose size is no number");
      out.push_back(item->integer);
    }
    if (static_cast<int>(out.size()) > kMaxDimensions)
      throw Error(ErrorKind::BadShape, {.place = "data.pkl", .found = "more than 32 dimensions"});
    return out;
  }

  void reduce() {
    PickleValue* arguments = pop();
    PickleValue* function = pop();
    if (function->kind != Kind::Global || arguments->kind != Kind::Tuple)
      unsafe("a call of something that is no known function");
    if (function->text == "collections.OrderedDict") {
      PickleValue* dict = make(Kind::Dict);
      for (const PickleValue* list : arguments->items) {
        for (const PickleValue* pair : list->items) {
          if (pair->items.size() != 2) unsafe("an OrderedDict of something that is no pair");
          dict->entries.emplace_back(pair->items[0], pair->items[1]);
        }
      }
      push(dict);
    } else if (function->text == "torch._utils._rebuild_parameter") {
      if (arguments->items.empty() || arguments->items[0]->kind != Kind::Tensor) unsafe("a parameter without a tensor");
      push(arguments->items[0]);
    } else if (function->text == "torch._utils._rebuild_tensor_v2") {
      if (arguments->items.size() < 4 || arguments->items[0]->kind != Kind::Storage ||
          arguments->items[1]->kind != Kind::Int)
        unsafe("a tensor with other arguments than torch writes");
      PickleValue* tensor = make(Kind::Tensor);
      tensor->storage = arguments->items[0];
      tensor->offset = arguments->items[1]->integer;
      tensor->shape = sizes(arguments->items[2]);
      tensor->strides = sizes(arguments->items[3]);
      push(tensor);
    } else {
      unsafe("a call of " + function->text);
    }
  }

  void persistentId() {
    const PickleValue* id = pop();
    if (id->kind != Kind::Tuple || id->items.size() != 5 || id->items[0]->text != "storage" ||
        id->items[1]->kind != Kind::Global || id->items[2]->kind != Kind::Text || id->items[4]->kind != Kind::Int)
      unsafe("a reference that is no storage");
    PickleValue* storage = make(Kind::Storage);
    storage->storageClass = id->items[1]->text;
    storage->text = id->items[2]->text;
    storage->count = id->items[4]->integer;
    push(storage);
  }

  void bigInteger() {
    const std::string_view bytes = take(static_cast<unsigned char>(take(1)[0]));
    if (bytes.size() > 8) unsafe("a number of more than 64 bits");
    std::int64_t value = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
      value |= static_cast<std::int64_t>(static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i));
    if (!bytes.empty() && bytes.size() < 8 && (static_cast<unsigned char>(bytes.back()) & 0x80) != 0)
      value -= std::int64_t{1} << (8 * bytes.size());
    pushInteger(value);
  }

  void step(unsigned char op) {
    switch (op) {
      case 0x80: {
        const auto protocol = static_cast<unsigned char>(take(1)[0]);
        if (protocol > 5)
          throw Error(ErrorKind::UnsupportedVersion,
                      {.place = "data.pkl", .found = "pickle protocol " + std::to_string(protocol)});
        return;
      }
      case 0x95:
        take(8);
        return;
      case '}':
        push(make(Kind::Dict));
        return;
      case ']':
        push(make(Kind::List));
        return;
      case ')':
        push(make(Kind::Tuple));
        return;
      case '(':
        m_stack.push_back(nullptr);
        return;
      case 'q':
        m_memo[static_cast<unsigned char>(take(1)[0])] = top();
        return;
      case 'r':
        m_memo[number<std::uint32_t>()] = top();
        return;
      case 0x94:
        m_memo[static_cast<std::uint32_t>(m_memo.size())] = top();
        return;
      case 'h':
        push(remembered(static_cast<unsigned char>(take(1)[0])));
        return;
      case 'j':
        push(remembered(number<std::uint32_t>()));
        return;
      case 'X':
        pushText(take(number<std::uint32_t>()));
        return;
      case 0x8c:
        pushText(take(static_cast<unsigned char>(take(1)[0])));
        return;
      case 'J':
        pushInteger(number<std::int32_t>());
        return;
      case 'K':
        pushInteger(static_cast<unsigned char>(take(1)[0]));
        return;
      case 'M':
        pushInteger(number<std::uint16_t>());
        return;
      case 0x8a:
        bigInteger();
        return;
      case 'G': {
        std::string raw(take(8));
        std::reverse(raw.begin(), raw.end());
        PickleValue* v = make(Kind::Float);
        v->real = littleEndian<double>(raw.data());
        push(v);
        return;
      }
      case 0x88:
        pushInteger(1, Kind::Bool);
        return;
      case 0x89:
        pushInteger(0, Kind::Bool);
        return;
      case 'N':
        push(make(Kind::None));
        return;
      case 't':
        push(tuple(toMark()));
        return;
      case 0x85:
        tupleOf(1);
        return;
      case 0x86:
        tupleOf(2);
        return;
      case 0x87:
        tupleOf(3);
        return;
      case 'a': {
        PickleValue* item = pop();
        append({item});
        return;
      }
      case 'e':
        append(toMark());
        return;
      case 's': {
        PickleValue* value = pop();
        PickleValue* key = pop();
        setItems({key, value});
        return;
      }
      case 'u':
        setItems(toMark());
        return;
      case 'c': {
        const std::string module(line());
        const std::string name(line());
        global(module, name);
        return;
      }
      case 'R':
        reduce();
        return;
      case 'b': {  // attributes (a state dict's _metadata): nothing that is kept
        pop();
        top();
        return;
      }
      case 'Q':
        persistentId();
        return;
      case '0':
        pop();
        return;
      case '2':
        push(top());
        return;
      default:
        unsafe("the opcode " + std::to_string(op) + " at byte " + std::to_string(m_at - 1));
    }
  }

  std::string_view m_bytes;
  std::size_t m_at = 0;
  std::vector<PickleValue*> m_stack;  // nullptr = mark
  std::map<std::uint32_t, PickleValue*> m_memo;
  PickleDocument m_document;
};

}  // namespace

PickleDocument readPickle(std::string_view bytes) { return Machine(bytes).run(); }

}  // namespace eido
