package org.omidb.portal.history.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kind of stream and the written names of its events, which are kept for ever: a class may be
 * renamed, its stored name may not.
 *
 * @param <E> the sealed events of the stream
 */
public final class Stream<E> {

  private final String type;
  private final Map<String, Class<? extends E>> byName;
  private final Map<Class<? extends E>, String> byClass = new LinkedHashMap<>();

  private Stream(String type, Map<String, Class<? extends E>> byName) {
    this.type = type;
    this.byName = byName;
    byName.forEach((name, event) -> byClass.put(event, name));
  }

  /**
   * @param type the stream's name in the event table: application, review, agreement, release
   * @throws IllegalArgumentException if a permitted event has no name
   */
  public static <E> Stream<E> of(
      String type, Class<? extends E> events, Map<String, Class<? extends E>> names) {
    kinds(events)
        .filter(event -> !names.containsValue(event))
        .findFirst()
        .ifPresent(event -> {
          throw new IllegalArgumentException(event + " has no stored name in " + type);
        });
    return new Stream<>(type, Map.copyOf(names));
  }

  /** The events of a sealed hierarchy, at whatever depth. */
  private static java.util.stream.Stream<Class<?>> kinds(Class<?> event) {
    return event.isSealed()
        ? Arrays.stream(event.getPermittedSubclasses()).flatMap(Stream::kinds)
        : java.util.stream.Stream.of(event);
  }

  public String type() {
    return type;
  }

  /** The events by their stored names. */
  public Map<String, Class<? extends E>> events() {
    return byName;
  }

  /** The stored name of an event. */
  public String nameOf(E event) {
    var name = byClass.get(event.getClass());
    if (name == null) {
      throw new IllegalArgumentException(event.getClass() + " is no event of " + type);
    }
    return name;
  }

  /** The stored names of a kind of event. */
  public EventKind kind(Class<? extends E> event) {
    var name = byClass.get(event);
    if (name == null) {
      throw new IllegalArgumentException(event + " is no event of " + type);
    }
    return new EventKind(type, name);
  }

  /** The kinds of event of which one of these audiences hears. */
  public Set<EventKind> toldTo(Set<Audience> audiences) {
    return byClass.keySet().stream()
        .filter(event -> audiences.contains(Audience.of(event)))
        .map(this::kind)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The class of a stored name. */
  public Class<? extends E> classOf(String name) {
    var event = byName.get(name);
    if (event == null) {
      throw new IllegalStateException("Stream " + type + " holds an unknown event " + name);
    }
    return event;
  }
}
