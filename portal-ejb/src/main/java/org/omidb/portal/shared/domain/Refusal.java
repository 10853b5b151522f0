package org.omidb.portal.shared.domain;

import java.util.List;

/**
 * Why a rule said no. A closed list per feature (an enum); the text a person reads stands in the
 * message bundle under {@code <feature>.refusal.<NAME>}.
 */
public interface Refusal {
  String name();

  /** The limits that its text names, as {0}, {1} …, where the rule itself has them. */
  default List<Object> limits() {
    return List.of();
  }
}
