package org.omidb.portal.web.workingcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.Task;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.SectionGroup;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.form.SentForm;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.workingcopy.domain.ShowableForm;
import org.omidb.portal.workingcopy.domain.Trial;
import org.omidb.portal.workingcopy.service.Trials;

/** Going through a form as an applicant would. */
@SuppressWarnings("UnnecessaryAssignment") // what the container does
class TryPagesTest {

  private final OneCopy one = new OneCopy();
  private final Map<String, Typed> typed = new HashMap<>();
  private SentForm sent = SentForm.get();

  @Test
  void the_sections_are_those_that_an_applicant_finds() {
    var page = list();
    assertThat(sections(page.getGroups()))
        .isEqualTo(sections(SectionGroup.of(OneCopy.FORM.sections())));
    assertThat(page.getGroups().stream().flatMap(group -> group.sections().stream()))
        .extracting(section -> page.task(section).status())
        .contains(Task.Status.CANNOT_START_YET)
        .doesNotContain(Task.Status.COMPLETE);
    assertThat(page.getGaps()).isNotEmpty();
    assertThat(tried().getLeftOut()).isEmpty();
    assertThat(tried().isOfCopy()).isTrue();
    typed.put("team", Typed.of(Map.of("alone", List.of("alone"))));
    page.clear();
    assertThat(typed).isEmpty();
  }

  @Test
  void a_condition_acts_on_what_was_typed() {
    one.parameters.put("section", "team");
    assertThat(section().getSection().questions())
        .extracting(Question::id)
        .contains("alone")
        .doesNotContain("team-members");
    assertThat(section().isConditional()).isTrue();
    send("team", Map.of("alone", "team", "experience", "Much"));
    section().saveAndContinue();
    assertThat(one.addresses.getLast()).isEqualTo("/admin/try-section?of=application&section=team");
    open("team");
    assertThat(section().getSection().questions())
        .extracting(Question::id)
        .contains("team-members");
    assertThat(section().getValues()).containsEntry("alone", "team");
    one.parameters.put("all", "yes");
    typed.clear();
    assertThat(section().getSection().questions())
        .extracting(Question::id)
        .contains("team-members");
  }

  @Test
  void what_is_missing_is_said_before_it_goes_on() {
    send("organisation", Map.of());
    section().saveAndContinue();
    assertThat(one.addresses.getLast())
        .isEqualTo("/admin/try-section?of=application&section=organisation&look=again");
    open("organisation");
    section();
    assertThat(one.said.all()).isEmpty();
    one.parameters.put("look", "again");
    section();
    assertThat(one.said.all()).anyMatch(it -> it.startsWith("legal-name: "));
    send("organisation", Map.of());
    section().saveForLater();
    assertThat(one.addresses.getLast()).isEqualTo("/admin/try?of=application");
  }

  @Test
  void rows_of_a_table_are_added_and_removed() {
    send("team", Map.of("alone", "team", "team-members_rows", "1", "team-members_1_name", "Ada"));
    typed.put("team", Typed.of(Map.of("alone", List.of("team"))));
    section().addRow("team-members");
    assertThat(one.addresses.getLast()).endsWith("section=team&more=team-members");
    assertThat(rows()).hasSize(1);
    section().removeRow("team-members", 1);
    assertThat(typed.getOrDefault("team", Typed.NONE).in("team-members").isEmpty()).isTrue();
    assertThatThrownBy(() -> section().removeRow("nonsense", 1))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_file_is_not_kept_but_counts_as_chosen() {
    var flow = asking("diagram");
    send(flow, Map.of());
    sent.file("diagram", "flow.pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
    section().saveForLater();
    assertThat(tried().getFiles())
        .containsKey(typed.getOrDefault(flow, Typed.NONE).all("diagram").getFirst());
    send(flow, Map.of());
    section().saveForLater();
    assertThat(typed.getOrDefault(flow, Typed.NONE).all("diagram")).hasSize(1);
    assertThat(section().isWithFiles()).isTrue();
  }

  @Test
  void a_section_that_there_is_not_is_not_found() {
    for (var id : List.of("", "nonsense", "..")) {
      open(id);
      assertThatThrownBy(this::section).isInstanceOf(NotFoundException.class);
    }
  }

  private static Map<String, List<String>> sections(List<SectionGroup> groups) {
    var found = new LinkedHashMap<String, List<String>>();
    groups.forEach(it -> found.put(it.title(), it.sections().stream().map(Section::id).toList()));
    return found;
  }

  private List<?> rows() {
    return typed.getOrDefault("team", Typed.NONE).in("team-members") instanceof Rows(var rows)
        ? rows
        : List.of();
  }

  private static String asking(String question) {
    return OneCopy.FORM.sections().stream()
        .filter(it -> it.questions().stream().anyMatch(q -> q.id().equals(question)))
        .map(Section::id)
        .findFirst()
        .orElseThrow();
  }

  private void open(String section) {
    sent = SentForm.get();
    one.parameters.put("section", section);
    one.parameters.forEach((name, value) -> sent.with(name, value));
  }

  private void send(String section, Map<String, String> fields) {
    open(section);
    sent = SentForm.post();
    one.parameters.forEach((name, value) -> sent.with(name, value));
    fields.forEach((name, value) -> sent.with(name, value));
  }

  private TriedForm tried() {
    var form = new TriedForm();
    form.askedCopy = one.asked();
    form.trials = new Kept();
    form.person = StandIns.asking(one.reader);
    form.dates = dates();
    form.load();
    return form;
  }

  private TryPage list() {
    var page = new TryPage();
    page.askedCopy = one.asked();
    page.triedForm = tried();
    page.messages = one.said;
    page.redirects = one.redirects();
    page.load();
    return page;
  }

  private TrySectionPage section() {
    var page = new TrySectionPage();
    if (!sent.request().getMethod().equals("POST")) {
      open(one.parameters.getOrDefault("section", ""));
    }
    page.request = sent.request();
    page.query = new Query(sent.request());
    page.askedCopy = one.asked();
    page.triedForm = tried();
    page.messages = one.said;
    page.redirects = one.redirects();
    page.load();
    return page;
  }

  private static Dates dates() {
    return new Dates() {
      @Override
      public LocalDate today() {
        return LocalDate.of(2026, 11, 30);
      }
    };
  }

  private final class Kept extends Trials {

    Kept() {
      super(unused(), unused(), unused());
    }

    @Override
    public Trial of(Caller caller, FormName name) {
      return new Trial(ShowableForm.of(OneCopy.FORM), true, typed);
    }

    @Override
    public Decision<Trial> save(Caller caller, FormName name, String section, Typed now) {
      typed.put(section, now);
      return Decision.accept(of(caller, name));
    }

    @Override
    public void clear(Caller caller, FormName name) {
      typed.clear();
    }
  }
}
