package org.omidb.portal.form.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;

/** The first version of each form, with which a portal begins; all later ones are published. */
public final class FirstForms {

  private FirstForms() {}

  /** The first version of a form. */
  public static Form of(FormName name) {
    return FormJson.read(text(name));
  }

  private static String text(FormName name) {
    var file = "/forms/%s-1.json".formatted(name.stored());
    try (var in = FirstForms.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + file + " is missing");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
