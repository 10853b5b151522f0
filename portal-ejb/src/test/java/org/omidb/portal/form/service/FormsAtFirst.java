package org.omidb.portal.form.service;

import static org.omidb.portal.testing.Unused.unused;

import java.util.ArrayList;
import java.util.List;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;

/** The forms of a portal in which versions are published by hand; at first there is one. */
public final class FormsAtFirst extends Forms {

  private final List<Form> later = new ArrayList<>();

  public FormsAtFirst() {
    super(unused(), unused());
  }

  /** Has new applications written in this version. */
  public void publish(Form application) {
    later.add(application);
  }

  @Override
  public Form current(FormName name) {
    return version(name, published(name).getFirst());
  }

  @Override
  public Form version(FormName name, int version) {
    if (version == 1) {
      return FirstForms.of(name);
    }
    return later.stream()
        .filter(form -> name == FormName.APPLICATION && form.version() == version)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No version " + version));
  }

  @Override
  public List<Integer> published(FormName name) {
    var all = new ArrayList<>(List.of(1));
    if (name == FormName.APPLICATION) {
      later.forEach(form -> all.add(form.version()));
    }
    return all.reversed();
  }
}
