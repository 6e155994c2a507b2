// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/imports/join_plan.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/base/error.h"
#include "core/base/text.h"

namespace eido {

ImportOptions::NewKeys newKeysFor(const FilePlan& file, bool setIsNew, const ImportOptions& options) {
  const bool grows =
      std::any_of(file.columns.begin(), file.columns.end(), [](const PlannedColumn& c) { return c.shared; });
  return grows && setIsNew ? ImportOptions::NewKeys::Add : options.newKeys;
}

JoinPlan planJoin(const FilePlan& file, const SampleSetInfo& set, bool keyed, const std::vector<std::string>& setKeys,
                  ImportOptions::NewKeys newKeys) {
  JoinPlan join;
  std::unordered_map<std::string_view, std::int64_t> rows;
  if (file.keys) {
    for (std::size_t i = 0; i < file.keys->size(); ++i) {
      const std::string& key = (*file.keys)[i];
      if (!rows.emplace(key, static_cast<std::int64_t>(i)).second)
        throw Error(ErrorKind::DuplicateId, {.file = file.path,
                                             .place = "row " + std::to_string(i),
                                             .found = "the key \"" + key + "\" twice",
                                             .expected = "each key once",
                                             .value = key});
    }
    join.rowOfSample.assign(setKeys.size(), -1);
    std::unordered_set<std::string_view> known;
    bool inOrder = true;
    for (std::size_t s = 0; s < setKeys.size(); ++s) {
      const auto found = rows.find(setKeys[s]);
      if (found == rows.end()) continue;
      join.rowOfSample[s] = found->second;
      ++join.matched;
      known.insert(found->first);
    }
    for (std::size_t s = 0; s < setKeys.size(); ++s)
      inOrder = inOrder && join.rowOfSample[s] == static_cast<std::int64_t>(s);
    join.unknown = file.rows - join.matched;
    if (inOrder && join.unknown == 0) join.rowOfSample.clear();
    if (keyed || join.unknown == 0) {
      join.how = JoinPlan::How::ByKey;
      if (join.unknown == 0) return join;
      std::vector<std::string> unknown;
      for (const std::string& key : *file.keys) {
        if (!known.contains(key)) unknown.push_back(key);
      }
      if (newKeys == ImportOptions::NewKeys::Add) {
        if (join.rowOfSample.empty())
          for (std::int64_t s = 0; s < set.samples; ++s) join.rowOfSample.push_back(s);
        for (const std::string& key : unknown) join.rowOfSample.push_back(rows.at(key));
        join.newKeys = std::move(unknown);
      } else if (newKeys == ImportOptions::NewKeys::Refuse || join.matched == 0) {
        throw Error(ErrorKind::RowCountMismatch,
                    {.file = file.path,
                     .found = std::to_string(file.rows) + " rows, of which " + std::to_string(join.unknown) +
                              " have a key that the set does not know (the first is \"" + unknown.front() + "\")",
                     .expected = "keys of the " + std::to_string(set.samples) + " samples of the set " + set.name,
                     .wayOut = newKeys == ImportOptions::NewKeys::Drop
                                   ? "None would be left to import. Import into a new set, or say --new-keys add."
                                   : "Import into a new set, or say --new-keys add or drop."});
      }
      return join;
    }
    join = {};
    join.keysForSet = file.rows == set.samples;
  }
  if (file.rows != set.samples)
    throw Error(
        ErrorKind::RowCountMismatch,
        {.file = file.path,
         .found = std::to_string(file.rows) + " rows",
         .expected = std::to_string(set.samples) + ", the samples of the set " + set.name,
         .wayOut = file.keys ? "The set has no keys, so rows can only be matched by their order. Import the file "
                               "into a new set first, and the others into that one."
                             : "Import into a new set, or give keys (--key, --keys) so that rows can be "
                               "matched."});
  join.how = JoinPlan::How::ByOrder;
  join.matched = file.rows;
  return join;
}

const FilePlan* keysOfNewSet(const std::vector<const FilePlan*>& files) {
  const FilePlan& first = *files.front();
  const auto giver = std::find_if(files.begin(), files.end(), [](const FilePlan* f) { return f->keys.has_value(); });
  if (giver == files.end() || *giver == &first) return giver == files.end() ? nullptr : &first;
  if ((*giver)->rows != first.rows) return nullptr;
  std::unordered_set<std::string> numbers;
  for (std::int64_t r = 0; r < first.rows; ++r) numbers.insert(std::to_string(r));
  const bool rowNumbers = std::all_of((*giver)->keys->begin(), (*giver)->keys->end(),
                                      [&](const auto& key) { return numbers.contains(key); });
  return rowNumbers ? nullptr : *giver;
}

std::string noteOfJoin(const JoinPlan& join, const FilePlan& file, bool keyed) {
  if (join.how != JoinPlan::How::ByOrder) return {};
  if (join.keysForSet)
    return "the set had row numbers for keys: the rows were joined in their order, and the keys of this file are the "
           "set's from now on";
  if (keyed && !file.keys) return "the file has no keys: its rows were joined in the order of the set's samples";
  return {};
}

}  // namespace eido
