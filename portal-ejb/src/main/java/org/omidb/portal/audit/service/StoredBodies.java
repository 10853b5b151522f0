package org.omidb.portal.audit.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.history.domain.ChainLink;
import org.omidb.portal.shared.service.Json;

/**
 * Reads the body of an event as its type is read, and stricter: a key once only, and every field
 * there that the type needs. Fields that it does not know are passed over.
 */
final class StoredBodies {

  private static final ObjectReader READER =
      Json.MAPPER.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

  private StoredBodies() {}

  /**
   * Why the event cannot be one that the portal has written, as a sentence's rest; empty if it can.
   */
  static Optional<String> fault(ChainLink link) {
    if (!StoredStreams.known(link.streamType())) {
      return Optional.of("belongs to no kind of stream that this portal has");
    }
    var type = StoredStreams.classOf(link.streamType(), link.type());
    if (type.isEmpty()) {
      return Optional.of("is of no type that events of its stream have");
    }
    return read(link.body(), type.get()).isPresent()
        ? Optional.empty()
        : Optional.of("holds a body that no event of its type has");
  }

  /** The event that a body holds; empty where none of its type has such a body. */
  static <T> Optional<T> read(String body, Class<T> type) {
    try {
      Object event = READER.forType(type).readValue(body);
      return Optional.ofNullable(event).map(type::cast).filter(it -> complete(it, type));
    } catch (JsonProcessingException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean complete(Object event, Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(field -> !field.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .allMatch(field -> value(event, field) != null);
  }

  private static @Nullable Object value(Object event, RecordComponent field) {
    try {
      var accessor = field.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No value of " + field, e);
    }
  }
}
