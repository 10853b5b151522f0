package org.omidb.portal.form.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;

/** The versions of each form that come with the portal; administrators publish others. */
public final class BundledForms {

  private static final Map<FormName, List<Form>> READ =
      Stream.of(FormName.values()).collect(toUnmodifiableMap(name -> name, BundledForms::read));

  private BundledForms() {}

  /** The versions of a form, the first one first. */
  public static List<Form> of(FormName name) {
    return requireNonNull(READ.get(name));
  }

  private static List<Form> read(FormName name) {
    return IntStream.rangeClosed(1, versions(name))
        .mapToObj(version -> FormJson.read(text(name, version)))
        .toList();
  }

  private static int versions(FormName name) {
    return switch (name) {
      case APPLICATION -> 4;
      case INTEREST -> 1;
    };
  }

  private static String text(FormName name, int version) {
    var file = "/forms/%s-%d.json".formatted(name.stored(), version);
    try (var in = BundledForms.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + file + " is missing");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
