package org.omidb.portal.form.domain;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.omidb.portal.shared.domain.Refusal;

/** A form cannot be published as it is; each fault names its question or section. */
public record FaultyForm(List<FormFault> faults) implements Refusal {

  public FaultyForm {
    faults = List.copyOf(faults);
  }

  @Override
  public String name() {
    return "FAULTY";
  }

  @Override
  public List<Object> limits() {
    return List.of(faults.stream().map(FormFault::toString).collect(joining("; ")));
  }
}
