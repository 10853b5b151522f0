package org.omidb.portal.shared.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Who may ask for which command in which state: role or relation x state -> command. One table a
 * feature; whatever it does not name is forbidden, and it names nothing that the rules would always
 * refuse. It is asked before the rule, always.
 *
 * @param <S> the sealed states of the feature
 * @param <C> its sealed commands
 */
public final class PermissionTable<S, C> {

  /** One line of the table. */
  public record Row<S, C>(
      Class<? extends C> command, Set<Class<? extends S>> states, Set<Who> who) {
    public Row {
      states = Set.copyOf(states);
      who = Set.copyOf(who);
    }
  }

  private final List<Row<S, C>> rows;

  private PermissionTable(List<Row<S, C>> rows) {
    this.rows = rows;
  }

  /**
   * @throws IllegalArgumentException if a permitted subclass of {@code commands} has no row, so
   *     that a command cannot be forgotten
   */
  public static <S, C> PermissionTable<S, C> of(Class<C> commands, List<Row<S, C>> rows) {
    var named = rows.stream().map(Row::command).collect(toUnmodifiableSet());
    leaves(commands)
        .filter(command -> !named.contains(command))
        .findFirst()
        .ifPresent(command -> {
          throw new IllegalArgumentException("No permission is stated for " + command);
        });
    return new PermissionTable<>(List.copyOf(rows));
  }

  private static Stream<Class<?>> leaves(Class<?> commands) {
    return commands.isSealed()
        ? Arrays.stream(commands.getPermittedSubclasses()).flatMap(PermissionTable::leaves)
        : Stream.of(commands);
  }

  /** Whether one of {@code who} may ask for the command while the subject is in this state. */
  public boolean allows(Set<? extends Who> who, S state, C command) {
    return rows.stream()
        .filter(row -> row.command().isInstance(command))
        .filter(row -> row.states().stream().anyMatch(s -> s.isInstance(state)))
        .anyMatch(row -> row.who().stream().anyMatch(who::contains));
  }

  /**
   * The rule's answer to those whom the table names for this command and state. Who is named for
   * the command in another state hears from the rule why it is too late or too early; for everybody
   * else the rule is not even asked.
   *
   * @param notPermitted what those hear who may not
   */
  public <E> Decision<E> decide(
      Set<? extends Who> who,
      S state,
      C command,
      Refusal notPermitted,
      Supplier<Decision<E>> rule) {
    if (allows(who, state, command)) {
      return rule.get();
    }
    return names(who, command) && rule.get() instanceof Decision.Refused<E> tooLateOrTooEarly
        ? tooLateOrTooEarly
        : Decision.refuse(notPermitted);
  }

  private boolean names(Set<? extends Who> who, C command) {
    return rows.stream()
        .filter(row -> row.command().isInstance(command))
        .anyMatch(row -> row.who().stream().anyMatch(who::contains));
  }

  /**
   * Whether one of {@code who} may ask for some command of this class now; for showing a button.
   */
  public boolean offers(Set<? extends Who> who, S state, Class<? extends C> command) {
    return rows.stream()
        .filter(row -> row.command().equals(command))
        .filter(row -> row.states().stream().anyMatch(s -> s.isInstance(state)))
        .anyMatch(row -> row.who().stream().anyMatch(who::contains));
  }

  public List<Row<S, C>> rows() {
    return rows;
  }
}
