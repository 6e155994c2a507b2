// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analysis.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/base/flag.h"
#include "core/base/text.h"

namespace eido {
namespace {

constexpr std::array<std::string_view, 12> kTypes = {
    "integer", "real",         "boolean",   "choice", "choice_list", "number_or_choice",
    "text",    "integer_list", "real_list", "column", "set",         "column_list"};

std::string rangeText(const ParameterSpec& spec) {
  const bool numbers = spec.type == ParameterType::IntegerList || spec.type == ParameterType::RealList;
  if (!spec.choices.empty() && spec.type != ParameterType::NumberOrChoice && !numbers)
    return "one of " + join(namesOf(spec.choices), ", ");
  std::string text =
      spec.type == ParameterType::Integer || spec.type == ParameterType::IntegerList ? "a whole number" : "a number";
  if (spec.type == ParameterType::Boolean) return "true or false";
  if (spec.type == ParameterType::Text || spec.type == ParameterType::Column) return "a text";
  if (spec.type == ParameterType::Set) return "the name of a sample set";
  if (spec.type == ParameterType::ColumnList) return "names of columns, separated by commas";
  if (spec.minimum && spec.maximum)
    text += " from " + numberText(*spec.minimum) + " to " + numberText(*spec.maximum);
  else if (spec.minimum)
    text += " of at least " + numberText(*spec.minimum);
  else if (spec.maximum)
    text += " of at most " + numberText(*spec.maximum);
  if (spec.type == ParameterType::NumberOrChoice || (numbers && !spec.choices.empty()))
    text += ", or " + join(namesOf(spec.choices), ", ");
  return text;
}

[[noreturn]] void refuse(const ParameterSpec& spec, const std::string& found) {
  throw Error(ErrorKind::Parameter,
              {.place = flagOf(spec.name), .found = found, .expected = rangeText(spec), .value = found});
}

void checkNumber(const ParameterSpec& spec, const Json& value, bool whole) {
  if (!value.is_number() || (whole && !value.is_number_integer())) refuse(spec, jsonText(value));
  const double number = value.get<double>();
  if (!std::isfinite(number) || (spec.minimum && number < *spec.minimum) || (spec.maximum && number > *spec.maximum))
    refuse(spec, numberText(number));
}

void checkChoice(const ParameterSpec& spec, const Json& value) {
  if (!value.is_string()) refuse(spec, jsonText(value));
  const auto text = value.get<std::string>();
  if (!isChoice(spec.choices, text)) refuse(spec, text);
}

void checkList(const ParameterSpec& spec, const Json& value) {
  // empty where that is the default or has a name: none is wanted then
  const bool mayBeEmpty = spec.fallback.empty() || (spec.type != ParameterType::ChoiceList && !spec.choices.empty());
  if (!value.is_array() || (value.empty() && !mayBeEmpty)) refuse(spec, "an empty list");
  for (const Json& entry : value) {
    if (spec.type == ParameterType::ChoiceList)
      checkChoice(spec, entry);
    else
      checkNumber(spec, entry, spec.type == ParameterType::IntegerList);
  }
}

void check(const ParameterSpec& spec, const Json& value) {
  switch (spec.type) {
    case ParameterType::Integer:
      return checkNumber(spec, value, true);
    case ParameterType::Real:
      return checkNumber(spec, value, false);
    case ParameterType::Boolean:
      if (!value.is_boolean()) refuse(spec, jsonText(value));
      return;
    case ParameterType::Choice:
      return checkChoice(spec, value);
    case ParameterType::NumberOrChoice:
      return value.is_string() ? checkChoice(spec, value) : checkNumber(spec, value, false);
    case ParameterType::ChoiceList:
    case ParameterType::IntegerList:
    case ParameterType::RealList:
      return checkList(spec, value);
    case ParameterType::Text:
      if (!value.is_string()) refuse(spec, jsonText(value));
      return;
    case ParameterType::Column:
    case ParameterType::Set:
      if (!value.is_string() && !value.is_null()) refuse(spec, jsonText(value));
      return;
    case ParameterType::ColumnList:
      if (value.is_null()) return;
      if (!value.is_array()) refuse(spec, jsonText(value));
      for (const Json& name : value) {
        if (!name.is_string() || name.get_ref<const std::string&>().empty()) refuse(spec, jsonText(name));
      }
      return;
  }
}

Json numberFromText(const ParameterSpec& spec, std::string_view text, bool whole) {
  if (whole) {
    std::int64_t value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc{} || end != text.data() + text.size()) refuse(spec, std::string(text));
    return value;
  }
  double value = 0;
  if (!parseDouble(text, value) || !std::isfinite(value)) refuse(spec, std::string(text));
  return value;
}

}  // namespace

std::string_view parameterTypeName(ParameterType type) { return kTypes.at(static_cast<std::size_t>(type)); }

const ParameterSpec* AnalysisSpec::find(std::string_view parameter) const {
  for (const ParameterSpec& p : parameters) {
    if (p.name == parameter) return &p;
  }
  return nullptr;
}

std::vector<PresetSpec> quickAndThorough(Json quick, Json thorough) {
  return {{"quick", "Quick", std::move(quick)}, {"thorough", "Thorough", std::move(thorough)}};
}

namespace {

template <typename Spec>
std::vector<std::string> names(const std::vector<Spec>& specs) {
  std::vector<std::string> list;
  for (const Spec& spec : specs) list.push_back(spec.name);
  return list;
}

}  // namespace

std::vector<std::string> namesOf(const std::vector<ChoiceSpec>& choices) { return names(choices); }
std::vector<std::string> namesOf(const std::vector<ColumnSpec>& columns) { return names(columns); }

const Json& AnalysisSpec::preset(std::string_view wanted) const {
  for (const PresetSpec& p : presets) {
    if (p.name == wanted) return p.parameters;
  }
  const std::vector<std::string> known = names(presets);
  throw Error(ErrorKind::Parameter,
              {.place = "--preset",
               .found = "\"" + std::string(wanted) + "\"",
               .expected = known.empty() ? name + " has no presets" : "one of " + join(known, ", "),
               .value = std::string(wanted)});
}

bool isChoice(const std::vector<ChoiceSpec>& choices, std::string_view name) {
  return std::any_of(choices.begin(), choices.end(), [&](const ChoiceSpec& c) { return c.name == name; });
}

std::string_view groupTitle(AnalysisGroup group) {
  constexpr std::array<std::string_view, kAnalysisGroups> kTitles = {"Do models agree?",
                                                                     "Which samples are odd?",
                                                                     "Are the scores honest?",
                                                                     "Does it find things?",
                                                                     "What can be taken out, and what becomes of it?",
                                                                     "What does the language model do?"};
  return kTitles.at(static_cast<std::size_t>(group));
}

bool ParameterSpec::choicesHaveHelp() const {
  return std::any_of(choices.begin(), choices.end(), [](const ChoiceSpec& c) { return !c.help.empty(); });
}

std::string nameInWords(std::string_view name) {
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::vector<std::string> textsOf(const AnalysisSpec& spec) {
  std::vector<std::string> texts = {spec.title, spec.summary, std::string(groupTitle(spec.group)), spec.input.help};
  for (const ParameterSpec& p : spec.parameters) {
    texts.insert(texts.end(), {p.title, p.unit});
    if (!p.choicesHaveHelp()) texts.push_back(p.help);
    for (const ChoiceSpec& c : p.choices) texts.push_back(c.title.empty() ? nameInWords(c.name) : c.title);
  }
  for (const TableSpec& t : spec.tables) {
    texts.insert(texts.end(), {t.title, t.help});
    for (const ColumnSpec& c : t.columns) texts.push_back(c.title);
  }
  for (const PresetSpec& p : spec.presets) texts.push_back(p.title);
  for (const auto* words : {&spec.scalars, &spec.stages, &spec.values}) {
    for (const Word& word : *words) texts.push_back(word.title.empty() ? nameInWords(word.name) : word.title);
  }
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  std::erase(texts, std::string());
  return texts;
}

Json specJson(const AnalysisSpec& spec) {
  Json kinds = Json::array();
  for (const ColumnKind kind : spec.input.kinds) kinds.push_back(columnKindName(kind));
  Json parameters = Json::array();
  for (const ParameterSpec& p : spec.parameters) {
    Json range = nullptr;
    if (!p.choices.empty())
      range = namesOf(p.choices);
    else if (p.minimum || p.maximum)
      range = Json::array({p.minimum ? Json(*p.minimum) : Json(nullptr), p.maximum ? Json(*p.maximum) : Json(nullptr)});
    Json entry = {{"name", p.name},        {"title", p.title},  {"type", parameterTypeName(p.type)},
                  {"default", p.fallback}, {"range", range},    {"unit", p.unit},
                  {"help", p.help},        {"source", p.source}};
    if (p.namesColumns()) {
      entry["kinds"] = Json::array();
      for (const ColumnKind kind : p.columnKinds) entry["kinds"].push_back(columnKindName(kind));
      entry["of_set"] = p.ofSet.empty() ? Json(nullptr) : Json(p.ofSet);
    }
    parameters.push_back(std::move(entry));
  }
  Json presets = Json::array();
  for (const PresetSpec& p : spec.presets)
    presets.push_back({{"name", p.name}, {"title", p.title}, {"parameters", p.parameters}});
  Json tables = Json::array();
  for (const TableSpec& t : spec.tables)
    tables.push_back({{"name", t.name}, {"columns", namesOf(t.columns)}, {"help", t.help}});
  Json formulas = Json::array();
  for (const FormulaSpec& f : spec.formulas)
    formulas.push_back({{"name", f.name}, {"formula", f.formula}, {"source", f.source}});
  return {{"name", spec.name},
          {"title", spec.title},
          {"summary", spec.summary},
          {"citation", spec.citation},
          {"inputs",
           {{"kinds", kinds},
            {"minimum", spec.input.minimum},
            {"maximum", spec.input.maximum > 0 ? Json(spec.input.maximum) : Json(nullptr)},
            {"help", spec.input.help}}},
          {"parameters", parameters},
          {"presets", presets},
          {"tables", tables},
          {"formulas", formulas}};
}

std::vector<FormulaSpec> AnalysisSpec::formulasOf(const Json& given) const {
  const auto offers = [](const ParameterSpec& p, const std::string& choice) { return isChoice(p.choices, choice); };
  const auto made = [&](const ParameterSpec& p, const std::string& choice) {
    const auto value = given.find(p.name);
    if (value == given.end()) return false;
    return value->is_array() ? std::find(value->begin(), value->end(), choice) != value->end() : *value == choice;
  };
  std::vector<FormulaSpec> chosen;
  for (const FormulaSpec& f : formulas) {
    const std::string& choice = f.choice.empty() ? f.name : f.choice;
    bool asked = false, used = false;
    for (const ParameterSpec& p : parameters) {
      if (!offers(p, choice)) continue;
      asked = true;
      used = used || made(p, choice);
    }
    if (!asked || used) chosen.push_back(f);
  }
  return chosen;
}

Parameters::Parameters(const AnalysisSpec& spec, const Json& given) {
  for (const auto& [name, value] : given.items()) {
    if (spec.find(name) == nullptr)
      throw Error(ErrorKind::Parameter, {.found = "the parameter \"" + name + "\"",
                                         .expected = "a parameter of " + spec.name,
                                         .wayOut = "`eidoscope analyses " + spec.name + "` lists them.",
                                         .value = name});
  }
  for (const ParameterSpec& p : spec.parameters) {
    const auto found = given.find(p.name);
    if (found != given.end()) check(p, *found);
    m_values[p.name] = found != given.end() ? *found : p.fallback;
  }
}

const Json& Parameters::at(std::string_view name) const {
  const auto found = m_values.find(std::string(name));
  if (found == m_values.end()) throw Error(ErrorKind::Internal, "no parameter " + std::string(name) + " was declared");
  return *found;
}

Json parameterFromText(const ParameterSpec& spec, std::string_view text) {
  Json value;
  switch (spec.type) {
    case ParameterType::Integer:
      value = numberFromText(spec, text, true);
      break;
    case ParameterType::Real:
      value = numberFromText(spec, text, false);
      break;
    case ParameterType::Boolean: {
      const std::string word = lowerAscii(text);
      if (word == "true" || word == "1" || word == "yes" || word == "on")
        value = true;
      else if (word == "false" || word == "0" || word == "no" || word == "off")
        value = false;
      else
        refuse(spec, std::string(text));
      break;
    }
    case ParameterType::NumberOrChoice:
      value = isChoice(spec.choices, text) ? Json(std::string(text)) : numberFromText(spec, text, false);
      break;
    case ParameterType::ChoiceList:
    case ParameterType::ColumnList:
      value = splitList(text);
      break;
    case ParameterType::IntegerList:
    case ParameterType::RealList:
      value = Json::array();
      if (isChoice(spec.choices, text)) break;  // the name of none
      for (const std::string& part : splitList(text))
        value.push_back(numberFromText(spec, part, spec.type == ParameterType::IntegerList));
      break;
    case ParameterType::Choice:
    case ParameterType::Text:
    case ParameterType::Column:
    case ParameterType::Set:
      value = std::string(text);
      break;
  }
  check(spec, value);
  return value;
}

std::vector<std::string> columnsNamed(const ParameterSpec& spec, const Json& value) {
  if (spec.type == ParameterType::Column && value.is_string() && !value.get_ref<const std::string&>().empty())
    return {value.get<std::string>()};
  if (spec.type == ParameterType::ColumnList && value.is_array()) return value.get<std::vector<std::string>>();
  return {};
}

std::string setNamed(const ParameterSpec& spec, const Json& parameters) {
  const Json set = spec.ofSet.empty() ? Json() : parameters.value(spec.ofSet, Json());
  return set.is_string() ? set.get<std::string>() : std::string();
}

const ColumnReader& AnalysisInput::setOf(std::string_view parameter) const {
  const auto other = sets.find(parameter);
  return other == sets.end() ? data : *other->second;
}

std::vector<ColumnInfo> AnalysisInput::columnsOf(const ParameterSpec& spec, const Parameters& parameters) const {
  std::vector<ColumnInfo> found;
  for (const std::string& name : columnsNamed(spec, parameters.at(spec.name))) {
    const ColumnInfo* column = setOf(spec.ofSet).set().find(name);
    const auto& kinds = spec.columnKinds;
    if (column != nullptr && std::find(kinds.begin(), kinds.end(), column->kind) != kinds.end())
      found.push_back(*column);
  }
  return found;
}

ParameterSpec confidenceParameter() {
  return {.name = "confidence",
          .title = "Confidence",
          .type = ParameterType::Real,
          .fallback = 0.95,
          .minimum = 0.5,
          .maximum = 0.999,
          .help = "Level of the intervals and of the calibration threshold.",
          .advanced = true};
}

}  // namespace eido
