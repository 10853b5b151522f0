package org.omidb.portal.history;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.form.domain.FormPart;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Json;

/** Makes an event with every field filled, as a proposal for a stored sample. */
final class SampleMaker {

  private SampleMaker() {}

  /** The JSON of such an event. */
  static String bodyOf(Class<?> event) {
    return Json.write(made(event));
  }

  private static Object made(Type type) {
    if (type instanceof ParameterizedType of) {
      return collection((Class<?>) of.getRawType(), of.getActualTypeArguments());
    }
    var raw = (Class<?>) type;
    if (raw.isEnum()) {
      return raw.getEnumConstants()[0];
    }
    return raw.isRecord() && raw != Sha256.class && raw != FormPart.class
        ? record(raw)
        : value(raw);
  }

  private static Object collection(Class<?> raw, Type[] of) {
    if (raw == Map.class) {
      return Map.of(made(of[0]), made(of[1]));
    }
    if (raw == Optional.class) {
      return Optional.of(made(of[0]));
    }
    return raw == Set.class ? Set.of(made(of[0])) : List.of(made(of[0]));
  }

  private static Object record(Class<?> raw) {
    var components = raw.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values =
        Arrays.stream(components).map(RecordComponent::getGenericType).map(SampleMaker::made);
    try {
      var constructor = raw.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No example of " + raw, e);
    }
  }

  private static Object value(Class<?> raw) {
    return switch (raw.getSimpleName()) {
      case "UUID" -> UUID.fromString("0190a1b2-c3d4-7000-8000-0123456789ab");
      case "Sha256" -> Sha256.of("a sample");
      case "FormPart" -> new FormPart("project");
      case "Instant" -> Instant.parse("2026-11-22T10:00:00.123456Z");
      case "LocalDate" -> LocalDate.of(2026, 11, 22);
      case "int", "Integer" -> 7;
      case "long", "Long" -> 7_000_000_000L;
      case "boolean", "Boolean" -> true;
      default -> throw new IllegalStateException("SampleMaker knows no example of " + raw);
    };
  }
}
