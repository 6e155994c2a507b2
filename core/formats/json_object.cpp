// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_object.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/text.h"

namespace eido {
namespace {

constexpr const char* kWordKey = "word";
constexpr const char* kIndexKey = "index";
constexpr const char* kRecords = "Write a list of records, one object a sample (pandas: orient=\"records\").";

bool isNumbers(const Json& value) {
  return value.is_array() && !value.empty() &&
         std::all_of(value.begin(), value.end(), [](const Json& v) { return v.is_number(); });
}

bool isObjects(const Json& value) {
  return value.is_array() && !value.empty() &&
         std::all_of(value.begin(), value.end(), [](const Json& v) { return v.is_object(); });
}

template <typename Is>
bool allMembers(const Json& value, Is&& is) {
  return std::all_of(value.begin(), value.end(), is);
}

std::string membersOf(const Json& value) {
  std::vector<std::string> names;
  for (const auto& [name, member] : value.items()) {
    if (names.size() == 4) {
      names.emplace_back("...");
      break;
    }
    names.push_back(name);
  }
  return join(names, ", ");
}

bool isWholeNumber(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

/// Names of the members in the order of their numbers where all are whole numbers, else as they stand.
std::vector<std::string> orderedNames(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [name, member] : object.items()) names.push_back(name);
  if (std::all_of(names.begin(), names.end(), isWholeNumber))
    std::stable_sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
      return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
  return names;
}

/// {"column": {"row": value}} or {"row": {"column": value}}.
class NestedObjects {
 public:
  explicit NestedObjects(const Json& value) : m_value(value) {}

  /// All members are objects with the same names, at least one.
  bool fit() const {
    const auto names = [](const Json& object) {
      std::set<std::string> set;
      for (const auto& [name, member] : object.items()) set.insert(name);
      return set;
    };
    if (!allMembers(m_value, [](const Json& v) { return v.is_object() && !v.empty(); })) return false;
    const std::set<std::string> first = names(*m_value.begin());
    const bool numbered = std::all_of(first.begin(), first.end(), isWholeNumber);
    if (m_value.size() < 2 && !numbered) return false;  // one object in another: a server's message, say
    return allMembers(m_value, [&](const Json& v) { return names(v) == first; });
  }

  JsonObjectTable read() const {
    const bool outerRows = rowsOutside();
    const std::vector<std::string> outer = orderedNames(m_value), inner = orderedNames(*m_value.begin());
    const std::vector<std::string>& rows = outerRows ? outer : inner;
    const std::vector<std::string>& columns = outerRows ? inner : outer;
    JsonObjectTable table{.records = Json::array(), .key = keyBeside(columns), .note = {}};
    std::unordered_map<std::string_view, std::unordered_map<std::string_view, const Json*>>
        places;  // Json looks one by one
    for (auto object = m_value.begin(); object != m_value.end(); ++object) {
      auto& members = places[object.key()];
      for (auto member = object->begin(); member != object->end(); ++member) members.emplace(member.key(), &*member);
    }
    for (const std::string& row : rows) {
      Json record = {{table.key, row}};
      for (const std::string& column : columns)
        record[column] = *(outerRows ? places.at(row).at(column) : places.at(column).at(row));
      table.records.push_back(std::move(record));
    }
    table.note = outerRows ? "read as pandas writes it by orient=\"index\": the outer names are the samples"
                           : "read as pandas writes it by orient=\"columns\": the outer names are the columns";
    return table;
  }

 private:
  static std::string keyBeside(const std::vector<std::string>& columns) {
    std::string key = kIndexKey;
    while (std::find(columns.begin(), columns.end(), key) != columns.end()) key += "_";
    return key;
  }

  /// Which names are the rows: whole numbers are; else a column's values are of one kind and a row's are not.
  bool rowsOutside() const {
    const auto whole = [](const Json& object) {
      return std::all_of(object.items().begin(), object.items().end(),
                         [](const auto& m) { return isWholeNumber(m.key()); });
    };
    const bool outer = whole(m_value), inner = whole(*m_value.begin());
    if (outer != inner) return outer;
    const auto kindOf = [](const Json& v) { return v.is_number() ? Json::value_t::number_float : v.type(); };
    bool alikeInside = true, alikeAcross = true;
    std::map<std::string, Json::value_t> across;
    for (const auto& [name, object] : m_value.items()) {
      std::optional<Json::value_t> inside;  // of the object's first value that is there
      for (const auto& [member, value] : object.items()) {
        if (value.is_null()) continue;
        if (!inside) inside = kindOf(value);
        alikeInside = alikeInside && kindOf(value) == *inside;
        const auto [known, added] = across.emplace(member, kindOf(value));
        alikeAcross = alikeAcross && (added || known->second == kindOf(value));
      }
    }
    if (alikeInside == alikeAcross)
      throw Error(ErrorKind::WrongType, {.found = "an object of objects (" + membersOf(m_value) +
                                                  "), whose outer names may be samples or columns",
                                         .expected = "a list of records",
                                         .wayOut = kRecords});
    return alikeAcross;
  }

  const Json& m_value;
};

/// {"columns": [...], "index": [...], "data": [[...]]}
bool isSplit(const Json& value) {
  return value.contains("columns") && value.contains("data") && value["columns"].is_array() &&
         value["data"].is_array() && !value["data"].empty() && allMembers(value["data"], [&](const Json& row) {
           return row.is_array() && row.size() == value["columns"].size();
         });
}

JsonObjectTable readSplit(const Json& value) {
  JsonObjectTable table;
  std::vector<std::string> columns;
  for (const Json& name : value["columns"])
    columns.push_back(name.is_string() ? name.get<std::string>() : jsonText(name));
  const Json& rows = value["data"];
  const bool indexed = value.contains("index") && value["index"].is_array() && value["index"].size() == rows.size();
  if (indexed) {
    table.key = kIndexKey;
    while (std::find(columns.begin(), columns.end(), table.key) != columns.end()) table.key += "_";
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    Json record = Json::object();
    for (std::size_t c = 0; c < columns.size(); ++c) record[columns[c]] = rows[r][c];
    if (indexed) {
      const Json& name = value["index"][r];
      record[table.key] = name.is_string() ? name : Json(jsonText(name));
    }
    table.records.push_back(std::move(record));
  }
  table.note = "read as pandas writes it by orient=\"split\"";
  return table;
}

/// All values are lists of one length, and at least one is not of numbers: columns.
bool isColumns(const Json& value) {
  const std::size_t length = value.begin()->size();
  return allMembers(value, [&](const Json& v) { return v.is_array() && !v.empty() && v.size() == length; }) &&
         !allMembers(value, isNumbers) && !allMembers(value, isObjects);
}

/// Names of what a server says when something went wrong.
bool isFault(const std::string& name) {
  return name == "error" || name == "errors" || name == "detail" || name == "message";
}

JsonObjectTable readColumns(const Json& value) {
  JsonObjectTable table;
  for (std::size_t r = 0; r < value.begin()->size(); ++r) {
    Json record = Json::object();
    for (const auto& [name, column] : value.items()) record[name] = column[r];
    table.records.push_back(std::move(record));
  }
  return table;
}

JsonObjectTable readNamedVectors(const Json& value) {
  JsonObjectTable table{.records = Json::array(), .key = kWordKey, .note = {}};
  const std::size_t dimension = value.begin()->size();
  for (const auto& [name, vector] : value.items()) {
    if (vector.size() != dimension)
      throw Error(ErrorKind::RaggedVector, {.place = "member " + name,
                                            .found = "names with lists of " + std::to_string(vector.size()) +
                                                     " and of " + std::to_string(dimension) + " numbers",
                                            .expected = "one length, as vectors of samples have",
                                            .wayOut = kRecords});
    table.records.push_back({{kWordKey, name}, {"vectors", vector}});
  }
  table.note = "read as " + std::to_string(value.size()) + " samples, each name with its vector of " +
               std::to_string(dimension) + "; columns of numbers are written as a list of records";
  return table;
}

bool hasId(const Json& value) {
  static const std::set<std::string> kNames = {"id", "key", "item", "item_id", "sample_id", "uid", "_id"};
  return std::any_of(kNames.begin(), kNames.end(), [&](const std::string& name) { return value.contains(name); });
}

}  // namespace

JsonObjectTable tableOfObject(const Json& value) {
  if (!value.is_object() || value.empty())
    throw Error(ErrorKind::WrongType, {.found = "an empty object", .expected = "records", .wayOut = kRecords});
  if (isSplit(value)) return readSplit(value);
  if (isColumns(value)) return readColumns(value);
  if (value.size() > 1 && allMembers(value, isNumbers)) return readNamedVectors(value);
  if (NestedObjects nested(value); nested.fit()) return nested.read();
  std::vector<std::string> lists;
  for (const auto& [name, member] : value.items()) {
    if (isObjects(member)) lists.push_back(name);
  }
  if (value.contains("schema") && value.contains("data") && isObjects(value["data"])) lists = {"data"};
  if (lists.size() == 1 && !isFault(lists[0]))
    return {.records = value[lists[0]],
            .key = {},
            .note = "the records of the file's member \"" + lists[0] + "\" were read"};
  const bool vector = std::any_of(value.begin(), value.end(), isNumbers);
  if (vector || hasId(value)) {
    const bool fault = value.contains("error") || value.contains("detail");
    if (!fault || vector) return {.records = Json::array({value}), .key = {}, .note = {}};
  }
  throw Error(ErrorKind::WrongType, {.found = "one object with the members " + membersOf(value) +
                                              (value.contains("error") ? " (a server's message?)" : ""),
                                     .expected = "records, one object a sample",
                                     .wayOut = kRecords});
}

}  // namespace eido
