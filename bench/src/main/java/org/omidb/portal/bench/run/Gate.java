package org.omidb.portal.bench.run;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.omidb.portal.bench.rival.Rival;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.LaunchFailure;

/**
 * Whether somebody's answers are right, question by question.
 *
 * @param questions how many were asked
 * @param values how many values of facets found something, over all questions
 * @param wrong of the questions with another answer what differs, the right number first
 */
public record Gate(int questions, long values, List<String> wrong) {

  private static final int SHOWN = 20;

  /** Each question goes to one of those who know; each of them works alone. */
  public static Gate compare(List<Criteria> questions, List<? extends Rival> know, Rival asked) {
    var left = new ConcurrentLinkedQueue<>(questions);
    var wrong = new ConcurrentLinkedQueue<String>();
    var values = new LongAdder();
    try (var threads = Executors.newFixedThreadPool(know.size())) {
      var all =
          know.stream()
              .map(knows -> threads.submit(() -> ask(left, knows, asked, values, wrong)))
              .toList();
      for (var each : all) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return new Gate(questions.size(), values.sum(), List.copyOf(wrong));
  }

  private static void ask(
      ConcurrentLinkedQueue<Criteria> left,
      Rival knows,
      Rival asked,
      LongAdder values,
      ConcurrentLinkedQueue<String> wrong) {
    for (var next = left.poll(); next != null; next = left.poll()) {
      var right = knows.answer(next);
      values.add(right.size());
      var differences = right.differences(asked.answer(next));
      if (!differences.isEmpty()) {
        wrong.add(next.chosen() + ": " + differences);
      }
    }
  }

  /**
   * This gate, if all answers were the same.
   *
   * @throws LaunchFailure if not, with some that were others
   */
  Gate open() {
    if (wrong.isEmpty()) {
      return this;
    }
    throw new LaunchFailure(
        ExitCode.FOUND_WRONG,
        "%d of %d questions were answered otherwise, among them:%n%s"
            .formatted(
                wrong.size(),
                questions,
                wrong.stream().limit(SHOWN).collect(joining(System.lineSeparator()))));
  }

  /** Both together. */
  Gate and(Gate other) {
    return new Gate(
        questions + other.questions,
        values + other.values,
        Stream.concat(wrong.stream(), other.wrong.stream()).toList());
  }
}
