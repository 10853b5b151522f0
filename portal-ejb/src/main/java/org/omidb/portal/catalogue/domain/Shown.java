package org.omidb.portal.catalogue.domain;

import java.util.Locale;
import java.util.OptionalLong;

/** A count as somebody is told it. */
public sealed interface Shown {

  /** What is there, for the team. */
  record Exact(long count) implements Shown {}

  /** What the whole catalogue does not have, said where nothing is chosen. */
  record None() implements Shown {}

  /** To the nearest multiple of a step. */
  record Rounded(long count, long step) implements Shown {}

  /** Somewhere from the least to the most, both included: what follows from other told numbers. */
  record Between(long least, long most) implements Shown {}

  /** None to seven women: one answer, whichever it is. */
  record FewerThan8() implements Shown {}

  /** Not told, because it hangs on a number that is not. */
  record Withheld() implements Shown {}

  /** For a page. */
  default String text() {
    return switch (this) {
      case Exact(var count) -> grouped(count);
      case None() -> "none";
      case Rounded(var count, var step) -> grouped(count);
      case Between(var least, var most) ->
          least == 0 ? "fewer than " + grouped(most + 1) : grouped(least) + " to " + grouped(most);
      case FewerThan8() -> "fewer than 8";
      case Withheld() -> "not shown";
    };
  }

  private static String grouped(long count) {
    return String.format(Locale.UK, "%,d", count);
  }

  /** The number, where one is told. */
  default OptionalLong number() {
    return switch (this) {
      case Exact(var count) -> OptionalLong.of(count);
      case None() -> OptionalLong.of(0);
      case Rounded(var count, var step) -> OptionalLong.of(count);
      case Between between -> OptionalLong.empty();
      case FewerThan8() -> OptionalLong.empty();
      case Withheld() -> OptionalLong.empty();
    };
  }

  /** How long a bar is: the number that is told, or the most that it may be. */
  default long bar() {
    return this instanceof Between(var least, var most) ? most : number().orElse(0);
  }

  /** How far the number is to be trusted, as a machine reads it. */
  default String precision() {
    return switch (this) {
      case Exact exact -> "exact";
      case None() -> "none";
      case Rounded(var count, var step) -> "nearest-" + step;
      case Between between -> "between";
      case FewerThan8() -> "fewer-than-8";
      case Withheld() -> "not-shown";
    };
  }
}
