// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/task.h"
#include "core/data/column.h"
#include "core/data/result.h"

namespace eido {

/// What a parameter's value may be. In JSON: whole number, number, true/false, text, list of texts, number or text. A
/// set, a column and a list of columns are named.
enum class ParameterType {
  Integer,
  Real,
  Boolean,
  Choice,
  ChoiceList,
  NumberOrChoice,
  Text,
  IntegerList,
  RealList,
  Column,
  Set,
  ColumnList
};

std::string_view parameterTypeName(ParameterType type);

/// A name of a declaration and its English title; "" = the name with spaces.
struct Word {
  Word(std::string wordName, std::string wordTitle) : name(std::move(wordName)), title(std::move(wordTitle)) {}
  std::string name;
  std::string title;
};

/// One of a parameter's choices.
struct ChoiceSpec {
  // NOLINTBEGIN(google-explicit-constructor): a declaration lists names
  ChoiceSpec(const char* choice) : name(choice) {}
  ChoiceSpec(std::string choice, std::string choiceTitle = {}, std::string choiceHelp = {})
      : name(std::move(choice)), title(std::move(choiceTitle)), help(std::move(choiceHelp)) {}
  // NOLINTEND(google-explicit-constructor)
  std::string name;
  std::string title;  ///< English; "" = the name with spaces
  std::string help;   ///< "" = none
};
std::vector<std::string> namesOf(const std::vector<ChoiceSpec>& choices);
bool isChoice(const std::vector<ChoiceSpec>& choices, std::string_view name);

/// The one declaration of a parameter: form, flag, JSON record and documentation come from it.
struct ParameterSpec {
  std::string name;   ///< snake_case; the flag is the same with dashes
  std::string title;  ///< short label of the form, English
  ParameterType type = ParameterType::Integer;
  Json fallback;  ///< the default
  std::optional<double> minimum;
  std::optional<double> maximum;
  std::vector<ChoiceSpec>
      choices;  ///< for Choice, ChoiceList, NumberOrChoice; of lists of numbers, the name of an empty one
  std::string unit;
  std::string help;       ///< one or two English sentences
  std::string source;     ///< paper, section, equation
  bool advanced = false;  ///< folded away in the form
  /// For Column and ColumnList: what may be chosen; fallback null or empty = optional. For Text: the name of a model
  /// with such a column.
  std::vector<ColumnKind> columnKinds = {};
  std::vector<std::string> usualNames = {};  ///< for Column: a form proposes a column that is called so
  /// For Column and ColumnList: the parameter of type Set whose set they are columns of; "" = the run's set, which a
  /// parameter of type Set means as long as it is null.
  std::string ofSet = {};
  /// For Text: a value that this parameter has in the run that is built on (AnalysisSpec::buildsOn).
  std::string ofRun = {};

  bool namesColumns() const { return type == ParameterType::Column || type == ParameterType::ColumnList; }

  /// A form explains each choice then; `help` is for the command line.
  bool choicesHaveHelp() const;
};

/// Parameters that a person can take together, in place of the defaults.
struct PresetSpec {
  std::string name;
  std::string title;  ///< English
  Json parameters;    ///< of the analysis, by name
};
/// A quick look, and what one would publish: the two presets that most analyses have.
std::vector<PresetSpec> quickAndThorough(Json quick, Json thorough);

/// Which columns an analysis compares (`--columns`).
struct InputSpec {
  std::vector<ColumnKind> kinds;
  int minimum = 1;
  int maximum = 0;  ///< 0 = any number
  std::string help;
  std::vector<std::string> notByDefault = {};  ///< columns so called are inputs only when they are named
};

/// A column of a result's table.
struct ColumnSpec {
  // NOLINTBEGIN(google-explicit-constructor): a declaration lists names
  ColumnSpec(const char* column) : name(column) {}
  ColumnSpec(const char* column, const char* columnTitle) : name(column), title(columnTitle) {}
  // NOLINTEND(google-explicit-constructor)
  std::string name;
  std::string title;  ///< English; "" = common to many analyses (widgets/text/labels.h), or the name itself
};
std::vector<std::string> namesOf(const std::vector<ColumnSpec>& columns);

struct TableSpec {
  std::string name;
  std::string title;  ///< English
  std::vector<ColumnSpec> columns;
  std::string help;
};

/// What a figure of an analysis is, for those who want to check it.
struct FormulaSpec {
  std::string name;  ///< of the figure or method
  std::string formula;
  std::string source;
  /// A choice of a parameter: told only of runs that made it. "" = the name, where that is such a choice.
  std::string choice = {};
};

/// What people want to know: each analysis answers questions of one of these groups.
enum class AnalysisGroup { Agreement, OddSamples, HonestScores, Retrieval, Removal, LanguageModel };
constexpr int kAnalysisGroups = 6;
/// "Do models agree?", English.
std::string_view groupTitle(AnalysisGroup group);

class Parameters;

/// How much an analysis is asked to look at.
struct WorkSize {
  double samples = 0;
  double columns = 0;     ///< that are compared, or the one that a parameter names
  double dimensions = 0;  ///< of all of them together; 1 for each that is no vector
};
/// What that costs, as far as the larger terms tell: good for comparing one request with another.
struct Work {
  double operations = 0;  ///< multiply-adds or the like; 0 = not known
  double bytes = 0;       ///< held at once, beside the columns themselves
};

struct AnalysisSpec {
  std::string name;     ///< word of the command line
  std::string title;    ///< English
  std::string summary;  ///< the question that it answers
  AnalysisGroup group = AnalysisGroup::Agreement;
  std::string citation;
  InputSpec input;
  std::vector<ParameterSpec> parameters;
  std::vector<PresetSpec> presets = {};
  std::vector<TableSpec> tables;
  std::vector<Word> scalars = {};  ///< numbers of the whole result, beyond those that are common to many
  std::vector<Word> stages = {};   ///< of its progress, alike
  std::vector<Word> values = {};   ///< texts in cells, and columns of tables that its page makes
  std::vector<FormulaSpec> formulas = {};
  std::function<Work(const WorkSize& size, const Parameters& parameters)> work = {};  ///< null = not known
  std::string buildsOn = {};  ///< the analysis whose runs it works with, by its parameter "from"; "" = none

  const ParameterSpec* find(std::string_view parameter) const;
  /// The parameters of a preset. @throws Error{Parameter} listing what there is.
  const Json& preset(std::string_view preset) const;
  /// Those that belong to a run with these parameters.
  std::vector<FormulaSpec> formulasOf(const Json& parameters) const;
};

/// Every English text of a declaration that a window shows, for translation: titles, help, units, names with spaces.
std::vector<std::string> textsOf(const AnalysisSpec& spec);
/// "per_item" -> "per item"
std::string nameInWords(std::string_view name);

/// {"name", "title", "inputs", "parameters": [{"name", "type", "default", "range", "help", "source"}], "tables"}
Json specJson(const AnalysisSpec& spec);

/// Checked values, one for every declared parameter.
class Parameters {
 public:
  /// Takes `given` (object; may lack parameters, which then have their default).
  /// @throws Error{Parameter} for an unknown name, a wrong type, a value outside its range or its choices.
  Parameters(const AnalysisSpec& spec, const Json& given = Json::object());

  std::int64_t integer(std::string_view name) const { return at(name).get<std::int64_t>(); }
  double real(std::string_view name) const { return at(name).get<double>(); }
  bool boolean(std::string_view name) const { return at(name).get<bool>(); }
  std::string text(std::string_view name) const { return at(name).get<std::string>(); }
  std::vector<std::string> list(std::string_view name) const { return at(name).get<std::vector<std::string>>(); }
  const Json& at(std::string_view name) const;
  const Json& json() const { return m_values; }

 private:
  Json m_values = Json::object();
};

/// The JSON value of a flag's text for a parameter ("8" -> 8, "a,b" -> ["a","b"]).
/// @throws Error{Parameter} naming the flag, what was found and what is expected.
Json parameterFromText(const ParameterSpec& spec, std::string_view text);

/// The columns that a value of a parameter names (Column, ColumnList); none for other parameters and for no value.
std::vector<std::string> columnsNamed(const ParameterSpec& spec, const Json& value);
/// The set that a column parameter's columns are of: the value of the parameter of type Set; "" = the run's own.
std::string setNamed(const ParameterSpec& spec, const Json& parameters);

/// What is known when a run is settled, before anything is read.
struct RunColumns {
  const SampleSetInfo& set;
  const std::vector<ColumnInfo>& columns;  ///< that are compared
  /// A set of the project by name. @throws Error{NotFound}
  std::function<SampleSetInfo(const std::string& name)> other;
};

/// Everything an analysis is a function of.
struct AnalysisInput {
  const ColumnReader& data;
  std::vector<ColumnInfo> columns;  ///< chosen ones, in order; at least spec.input.minimum
  /// Readers of the other sets that parameters of type Set name, by those parameters.
  std::map<std::string, const ColumnReader*, std::less<>> sets = {};
  std::uint64_t seed = 0;
  std::uint64_t memoryBytes = std::uint64_t{4} << 30;  ///< what it may hold at once
  /// The result of an earlier run of an analysis of this project, for analyses that build on one. May be empty.
  /// @throws Error{NotFound, Parameter} where there is none, or it is of another analysis.
  std::function<Result(std::int64_t run, std::string_view analysis)> resultOf;
  /// For somebody who watches: an unfinished picture of the samples `rows`, one a row of `layout`. Called on the
  /// analysis's thread a few times a second at most; may be empty. Never changes a result.
  std::function<void(const MatrixF& layout, const std::vector<std::int32_t>& rows)> preview;

  /// The set that a parameter of type Set names: the run's own (its slice) where it names none, else the whole of it.
  const ColumnReader& setOf(std::string_view parameter) const;
  /// The columns that a parameter names, in its order, with the reader of their set.
  std::vector<ColumnInfo> columnsOf(const ParameterSpec& spec, const Parameters& parameters) const;
};

/// A pure, deterministic function (columns, parameters, seed) -> Result: the same for any number of threads.
class Analysis {
 public:
  virtual ~Analysis() = default;
  virtual const AnalysisSpec& spec() const = 0;
  /// Parameters whose defaults depend on the columns at hand, settled: what a run reads is to be recorded by name.
  /// @throws Error{Parameter, NotFound} for parameters that do not fit each other.
  virtual Json settled(const RunColumns&, Json parameters) const { return parameters; }
  /// @throws Error for input that it can't work with, Cancelled.
  virtual Result run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const = 0;
};

/// `confidence` (0.95), which every analysis has.
ParameterSpec confidenceParameter();

}  // namespace eido
