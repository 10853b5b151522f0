package org.omidb.portal.catalogue.domain;

import java.util.Locale;
import java.util.OptionalLong;

/** A count as somebody is told it. */
public sealed interface Shown {

  /** What is there: for the team, and nothing where there is nothing. */
  record Exact(long count) implements Shown {}

  /** To the nearest five. */
  record Rounded(long count) implements Shown {}

  /** One to seven women. */
  record FewerThan8() implements Shown {}

  /** Not told, because a small number could be worked out with it, or hangs on one. */
  record Withheld() implements Shown {}

  /** For a page. */
  default String text() {
    return switch (this) {
      case Exact(var count) -> String.format(Locale.UK, "%,d", count);
      case Rounded(var count) -> String.format(Locale.UK, "%,d", count);
      case FewerThan8() -> "fewer than 8";
      case Withheld() -> "not shown";
    };
  }

  /** The number, where one is told. */
  default OptionalLong number() {
    return switch (this) {
      case Exact(var count) -> OptionalLong.of(count);
      case Rounded(var count) -> OptionalLong.of(count);
      case FewerThan8() -> OptionalLong.empty();
      case Withheld() -> OptionalLong.empty();
    };
  }

  /** How far the number is to be trusted, as a machine reads it. */
  default String precision() {
    return switch (this) {
      case Exact exact -> "exact";
      case Rounded rounded -> "nearest-5";
      case FewerThan8() -> "fewer-than-8";
      case Withheld() -> "not-shown";
    };
  }
}
