package org.omidb.portal.workingcopy.domain;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.omidb.portal.form.domain.Condition;
import org.omidb.portal.form.domain.Condition.All;
import org.omidb.portal.form.domain.Condition.Any;
import org.omidb.portal.form.domain.Condition.Holds;
import org.omidb.portal.form.domain.Condition.Is;

/**
 * Conditions as administrators write them: {@code ethics is approved}, {@code purposes has
 * training}, several joined by {@code and} or by {@code or}, and parentheses where both occur.
 */
final class ConditionText {

  /** More parentheses than anybody can read. */
  private static final int DEEPEST = 8;

  private static final List<String> WORDS = List.of("is", "has", "and", "or");
  private static final Pattern PLAIN = Pattern.compile("[^\\s()\"]+");
  private static final Pattern TOKEN = Pattern.compile("\\(|\\)|\"[^\"]*\"|[^\\s()\"]+|\"");

  private final List<String> tokens;
  private int at;

  private ConditionText(List<String> tokens) {
    this.tokens = tokens;
  }

  static String write(Optional<Condition> condition) {
    return condition.map(ConditionText::write).orElse("");
  }

  private static String write(Condition condition) {
    return switch (condition) {
      case Is(var question, var value) -> word(question) + " is " + word(value);
      case Holds(var question, var value) -> word(question) + " has " + word(value);
      case All(var of) -> several(of, " and ");
      case Any(var of) -> several(of, " or ");
    };
  }

  private static String several(List<Condition> of, String between) {
    return of.isEmpty()
        ? "()"
        : of.stream()
            .map(it -> it instanceof Is || it instanceof Holds ? write(it) : "(" + write(it) + ")")
            .collect(joining(between));
  }

  private static String word(String text) {
    return PLAIN.matcher(text).matches() && !WORDS.contains(text)
        ? text
        : "\"" + text.replace("\"", "'") + "\"";
  }

  /** The condition that a text says; where it says none, the fault is noted and there is none. */
  static Optional<Condition> read(String typed, Reading reading) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    var text =
        new ConditionText(TOKEN.matcher(typed).results().map(found -> found.group()).toList());
    try {
      var condition = text.several(0);
      if (text.at < text.tokens.size()) {
        throw new NoConditionException("Its condition goes on with “" + text.next() + "”");
      }
      return Optional.of(condition);
    } catch (NoConditionException e) {
      reading.fault(e.getMessage());
      return Optional.empty();
    }
  }

  private Condition several(int depth) {
    if (depth > DEEPEST) {
      throw new NoConditionException("Its condition has too many parentheses");
    }
    var all = new ArrayList<>(List.of(one(depth)));
    var between = at < tokens.size() ? tokens.get(at) : "";
    while (at < tokens.size() && (is("and") || is("or"))) {
      if (!is(between)) {
        throw new NoConditionException(
            "Its condition has “and” beside “or”: put parentheses around what belongs together");
      }
      at++;
      all.add(one(depth));
    }
    return all.size() == 1 ? all.getFirst() : between.equals("and") ? new All(all) : new Any(all);
  }

  private Condition one(int depth) {
    if (is("(")) {
      at++;
      var inside = several(depth + 1);
      if (!is(")")) {
        throw new NoConditionException("Its condition has a parenthesis that is not closed");
      }
      at++;
      return inside;
    }
    var question = value("the id of a question");
    var comparison = next();
    return switch (comparison) {
      case "is" -> new Is(question, value("an answer"));
      case "has" -> new Holds(question, value("an answer"));
      default ->
          throw new NoConditionException(
              "Its condition has “%s” where “is” or “has” is expected".formatted(comparison));
    };
  }

  private String value(String expected) {
    var token = next();
    if (token.length() > 1 && token.startsWith("\"")) {
      return token.substring(1, token.length() - 1);
    }
    if (!PLAIN.matcher(token).matches() || WORDS.contains(token)) {
      throw new NoConditionException(
          "Its condition has “%s” where %s is expected".formatted(token, expected));
    }
    return token;
  }

  private boolean is(String token) {
    return at < tokens.size() && tokens.get(at).equals(token);
  }

  private String next() {
    if (at >= tokens.size()) {
      throw new NoConditionException(
          "Its condition is not complete: write it like “ethics is approved”");
    }
    at++;
    return tokens.get(at - 1);
  }

  /** The text says no condition; the message is the fault. */
  private static final class NoConditionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoConditionException(String fault) {
      super(fault);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
