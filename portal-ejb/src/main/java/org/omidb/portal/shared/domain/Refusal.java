package org.omidb.portal.shared.domain;

/**
 * Why a rule said no. A closed list per feature (an enum); the text a person reads stands in the
 * message bundle under {@code <feature>.refusal.<NAME>}.
 */
public interface Refusal {
  String name();
}
