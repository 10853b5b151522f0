package org.omidb.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PermissionTable;

/**
 * A feature's permission table held against its rules. A table is for people to read, too: what it
 * lists must be possible.
 */
public final class TableAgainstRules {

  private TableAgainstRules() {}

  /**
   * Each state that a row lists has a sample in which the rules accept one of the sample commands.
   *
   * @param states at least one of each state, in every variety that matters to a rule
   */
  public static <S, C> void everyRowIsPossible(
      PermissionTable<S, C> table,
      List<S> states,
      List<C> commands,
      BiFunction<S, C, Decision<?>> rule) {
    for (var row : table.rows()) {
      for (var state : row.states()) {
        assertThat(states.stream().filter(state::isInstance))
            .as("%s while %s", row.command().getSimpleName(), state.getSimpleName())
            .anySatisfy(sample ->
                assertThat(
                        commands.stream()
                            .filter(row.command()::isInstance)
                            .map(command -> rule.apply(sample, command)))
                    .hasAtLeastOneElementOfType(Decision.Accepted.class));
      }
    }
  }

  /** Who is nothing to the subject hears the same of every command in every state. */
  public static <S, C> void nobodyHearsARule(
      List<S> states,
      List<C> commands,
      BiFunction<S, C, Decision<?>> decide,
      Decision<?> notPermitted) {
    for (var state : states) {
      for (var command : commands) {
        assertThat(decide.apply(state, command))
            .as("%s to %s", command, state)
            .isEqualTo(notPermitted);
      }
    }
  }

  /** The samples leave out no command and no state of the table. */
  public static <S, C> void samplesAreWhole(
      Class<S> state, List<S> states, Class<C> command, List<C> commands) {
    assertThat(classes(states)).contains(leaves(state));
    assertThat(classes(commands)).contains(leaves(command));
  }

  private static Set<Class<?>> classes(List<?> samples) {
    return samples.stream().map(Object::getClass).collect(Collectors.toUnmodifiableSet());
  }

  private static Class<?>[] leaves(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(type -> type.isInterface() ? Arrays.stream(leaves(type)) : Stream.of(type))
        .toArray(Class<?>[]::new);
  }
}
