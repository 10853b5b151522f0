package org.omidb.portal.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that survives in a guard is passed over. */
class MutationPageTest {

  @Test
  void what_survives_in_a_guard_or_its_lambda_is_named() throws Exception {
    var mutants =
        mutants(
            mutation("KILLED", "open"),
            mutation("TIMED_OUT", "open"),
            mutation("SURVIVED", "lambda$open$0"),
            mutation("NO_COVERAGE", "open"),
            mutation("SURVIVED", "shut"));
    var page = page(mutants, "gate.domain.Gate#open");
    assertThat(page.open()).containsExactly(mutants.get(2), mutants.get(3));
    assertThat(page.text())
        .contains("| `gate.domain` | 5 | 2 | 2 | 1 | 40 % | 2026-11-29 |")
        .contains("missed by `gate.domain`")
        .contains("Not run: fence.")
        .contains("- `gate.domain.Gate#open`, line 7: VoidMethodCall");
  }

  @Test
  void a_whole_class_can_be_a_guard() throws Exception {
    var mutants = mutants(mutation("SURVIVED", "open"), mutation("SURVIVED", "lambda$new$1"));
    assertThat(page(mutants, "gate.domain.Gate#*").open()).hasSize(2);
    assertThat(page(mutants, "gate.domain.Gat#*").open()).isEmpty();
  }

  @Test
  void a_guard_that_a_test_with_the_database_sees_is_named_with_it() throws Exception {
    var page =
        page(mutants(mutation("NO_COVERAGE", "open")), "gate.domain.Gate#open by GateTest#it");
    assertThat(page.open()).isEmpty();
    assertThat(page.text()).contains("| `gate.domain.Gate#open` | `GateTest#it` |");
  }

  @Test
  void an_excuse_is_for_as_many_as_it_names() throws Exception {
    var list =
        new String[] {
          "gate.domain.Gate#open", "same gate.domain.Gate#open VoidMethodCall 1: it is"
        };
    assertThat(page(mutants(mutation("SURVIVED", "open")), list).open()).isEmpty();
    assertThat(
            page(mutants(mutation("SURVIVED", "open"), mutation("SURVIVED", "open")), list).open())
        .hasSize(2);
  }

  private static MutationPage page(List<Mutant> mutants, String... guards) {
    return new MutationPage(
        "a machine",
        List.of(new Report(LocalDate.of(2026, 11, 29), mutants)),
        List.of("fence"),
        Guards.parse(List.of(guards)));
  }

  private static List<Mutant> mutants(String... mutations) throws Exception {
    var xml = "<mutations partial=\"true\">" + String.join("\n", mutations) + "</mutations>";
    return Report.mutants(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static String mutation(String status, String method) {
    return """
    <mutation detected='false' status='%s' numberOfTestsRun='0'>\
    <sourceFile>Gate.java</sourceFile>\
    <mutatedClass>org.omidb.portal.gate.domain.Gate</mutatedClass>\
    <mutatedMethod>%s</mutatedMethod><methodDescription>()V</methodDescription>\
    <lineNumber>7</lineNumber>\
    <mutator>org.pitest.mutationtest.engine.gregor.mutators.VoidMethodCallMutator</mutator>\
    <indexes><index>5</index><index>6</index></indexes><blocks><block>1</block></blocks>\
    <killingTest/><description>removed call</description></mutation>\
    """
        .formatted(status, method);
  }
}
