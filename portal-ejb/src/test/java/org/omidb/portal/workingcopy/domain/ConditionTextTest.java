package org.omidb.portal.workingcopy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.form.domain.Condition;
import org.omidb.portal.form.domain.Condition.All;
import org.omidb.portal.form.domain.Condition.Any;
import org.omidb.portal.form.domain.Condition.Holds;
import org.omidb.portal.form.domain.Condition.Is;

class ConditionTextTest {

  @Test
  void conditions_are_written_as_people_say_them() {
    assertThat(read("ethics is approved")).contains(new Is("ethics", "approved"));
    assertThat(read("purposes has training")).contains(new Holds("purposes", "training"));
    assertThat(read("a is b and c has d and e is f"))
        .contains(new All(List.of(new Is("a", "b"), new Holds("c", "d"), new Is("e", "f"))));
    assertThat(read("(a is b or c is d) and e is f"))
        .contains(
            new All(
                List.of(new Any(List.of(new Is("a", "b"), new Is("c", "d"))), new Is("e", "f"))));
    assertThat(read("a is \"two words\"")).contains(new Is("a", "two words"));
    assertThat(read("")).isEmpty();
    assertThat(faults("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ethics; is not complete",
        "ethics is; is not complete",
        "ethics was approved; “was” where “is” or “has” is expected",
        "ethics is approved or; is not complete",
        "a is b and c is d or e is f; “and” beside “or”",
        "(a is b; a parenthesis that is not closed",
        "a is b); goes on with “)”",
        "a is b c; goes on with “c”",
        "is is is; “is” where the id of a question is expected",
        "(); “)” where the id of a question is expected",
        "a is \"b; “\"” where an answer is expected",
        "((((((((((a is b)))))))))); too many parentheses"
      })
  void what_is_no_condition_is_said(String typed, String what) {
    assertThat(faults(typed)).singleElement().asString().contains(what);
    assertThat(read(typed)).isEmpty();
  }

  @Test
  void every_condition_reads_back() {
    for (int seed = 0; seed < 500; seed++) {
      var condition = any(new Random(seed), 0);
      var text = ConditionText.write(Optional.of(condition));
      assertThat(read(text)).as("seed %d: %s", seed, text).contains(condition);
    }
  }

  @Test
  void one_that_compares_nothing_stays_a_fault() {
    assertThat(faults(ConditionText.write(Optional.of(new All(List.of()))))).hasSize(1);
  }

  private static Condition any(Random random, int depth) {
    var words = List.of("ethics", "a", "two words", "and", "is", "(", "x-1");
    var question = words.get(random.nextInt(words.size()));
    var value = words.get(random.nextInt(words.size()));
    int kind = random.nextInt(depth > 3 ? 2 : 4);
    return switch (kind) {
      case 0 -> new Is(question, value);
      case 1 -> new Holds(question, value);
      case 2 -> new All(several(random, depth));
      default -> new Any(several(random, depth));
    };
  }

  private static List<Condition> several(Random random, int depth) {
    return IntStream.range(0, 2 + random.nextInt(2))
        .mapToObj(it -> any(random, depth + 2))
        .toList();
  }

  private static Optional<Condition> read(String typed) {
    return ConditionText.read(typed, new Reading());
  }

  private static List<String> faults(String typed) {
    var reading = new Reading();
    ConditionText.read(typed, reading);
    return reading.faults();
  }
}
