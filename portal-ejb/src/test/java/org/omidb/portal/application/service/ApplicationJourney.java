package org.omidb.portal.application.service;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.omidb.portal.application.domain.ApplicationCommand.OpenReview;
import org.omidb.portal.application.domain.ApplicationCommand.RecordOutcome;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.InvitationLink;
import org.omidb.portal.application.domain.SectionDraft;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.domain.Task;
import org.omidb.portal.form.domain.AnswerValue;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.AnyAnswer;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.Origin;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.TestDatabase;

/**
 * The first half of the story, service by service, on a real PostgreSQL: what tests do to get to
 * the step that they are about.
 */
abstract class ApplicationJourney {

  final Portal portal = new Portal();

  /** Tests share their database, so each has an address and words of its own. */
  final String val = "val-" + UUID.randomUUID() + "@example.org";

  final Answers visitor = newVisitor(val);

  /** The type of {@code with} says too little where assertions are overloaded. */
  <T> Optional<T> found(Function<Portal.Services, Optional<T>> query) {
    return portal.with(query);
  }

  <T> List<T> listed(Function<Portal.Services, List<T>> query) {
    return portal.with(query);
  }

  Decision<ApplicationEvent> decided(
      Function<Portal.Services, Decision<ApplicationEvent>> command) {
    return portal.with(command);
  }

  /** A committee looks at the application and comes to this. */
  void reviewed(ApplicationId id, ReviewOutcome outcome) {
    var review = new ReviewId(Uuid7.next());
    decided(it -> it.applications().execute(Caller.PORTAL, id, new OpenReview(review)));
    decided(it -> it.applications().execute(Caller.PORTAL, id, new RecordOutcome(review, outcome)));
  }

  Decision<MailAddress> expressed(Answers answers, Origin origin) {
    return expressed(UUID.randomUUID(), answers, origin);
  }

  Decision<MailAddress> expressed(UUID formKey, Answers answers, Origin origin) {
    return expressed(formKey, answers, origin, false);
  }

  Decision<MailAddress> expressed(UUID formKey, Answers answers, Origin origin, boolean suspect) {
    return portal.with(it -> it.interests().express(formKey, answers, origin, suspect));
  }

  Decision<Reference> confirm(String secret) {
    return portal.with(it -> it.confirmations().confirm(secret));
  }

  /** How many expressions of interest wait that gave the visitor's address. */
  long waiting() {
    return TestDatabase.inTransaction(em ->
        (Long)
            em.createNativeQuery("select count(*) from pending_interest where email = :email")
                .setParameter("email", val)
                .getSingleResult());
  }

  ApplicationId confirmed(Answers answers) {
    assertThat(expressed(answers, portal.home)).isInstanceOf(Accepted.class);
    assertThat(confirm(mailedSecret())).isInstanceOf(Accepted.class);
    return portal.happened.getLast().id();
  }

  static Origin somewhere() {
    return new Origin(UUID.randomUUID().toString());
  }

  ApplicationId interest() {
    return confirmed(visitor);
  }

  String invite(ApplicationId id) {
    portal.with(it -> it.invitations().invite(portal.lena, id, "rita@example.org"));
    return mailedSecret();
  }

  String mailedSecret() {
    var link =
        Pattern.compile(
                "https://portal.example.org/(?:invitation/accept|interest/confirm)\\?token=(\\S+)")
            .matcher(portal.mails.getLast().body());
    assertThat(link.find()).isTrue();
    return requireNonNull(link.group(1));
  }

  InvitationLink look(String secret) {
    return look(Caller.VISITOR, secret);
  }

  InvitationLink look(Caller caller, String secret) {
    return portal.with(it -> it.invitations().look(caller, secret));
  }

  Decision<ApplicationEvent> accept(Caller caller, String secret) {
    return portal.with(it -> it.invitations().accept(caller, secret));
  }

  ApplicationId accepted() {
    return accepted(visitor);
  }

  ApplicationId accepted(Answers answers) {
    var id = confirmed(answers);
    assertThat(accept(portal.rita, invite(id))).isInstanceOf(Accepted.class);
    return id;
  }

  ApplicationId complete() {
    var id = accepted();
    answerAllBut(id, "declarations");
    answer(id, FirstForms.of(FormName.APPLICATION).section("declarations").orElseThrow());
    return id;
  }

  ApplicationId submitted() {
    var id = complete();
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    return id;
  }

  Decision<ApplicationEvent> submit(ApplicationId id) {
    return submit(id, shown(id));
  }

  Decision<ApplicationEvent> submit(ApplicationId id, Sha256 shown) {
    return portal.with(it -> it.submissions().submit(portal.rita, id, shown));
  }

  /** What the page says that it shows. */
  Sha256 shown(ApplicationId id) {
    return portal.with(it -> it.drafts().read(portal.rita, id)).fingerprint();
  }

  Stage stage(ApplicationId id) {
    return portal.with(it -> it.applications().read(portal.lena, id)).stage();
  }

  Task.Status task(ApplicationId id, String section) {
    return portal.with(it -> it.drafts().read(portal.rita, id)).tasks().stream()
        .filter(task -> task.section().id().equals(section))
        .findFirst()
        .orElseThrow()
        .status();
  }

  Decision<SectionKept> save(
      ApplicationId id, String section, int version, Map<String, String> answers) {
    var values = new TreeMap<String, List<String>>();
    answers.forEach((question, answer) -> values.put(question, List.of(answer)));
    return keep(id, section, version, Typed.of(values));
  }

  Decision<SectionKept> keep(ApplicationId id, String section, int version, Typed typed) {
    return keep(id, section, version, typed, Optional.empty());
  }

  Decision<SectionKept> keep(
      ApplicationId id, String section, int version, Typed typed, Optional<UUID> from) {
    return keep(id, section, version, FilledWith.UNKNOWN, typed, from);
  }

  Decision<SectionKept> keep(
      ApplicationId id,
      String section,
      int version,
      FilledWith filled,
      Typed typed,
      Optional<UUID> from) {
    return portal.with(
        it -> it.drafts().save(portal.rita, id, section, version, filled, typed, from));
  }

  static Decision<SectionKept> inPlace() {
    return Decision.accept(new SectionKept.InPlace());
  }

  /** Where that waits which could not be saved in its place. */
  static UUID aside(Decision<SectionKept> kept) {
    return kept instanceof Accepted(var where)
            && where.getFirst() instanceof SectionKept.PutAside(var id)
        ? id
        : fail("Not put aside: " + kept);
  }

  SectionDraft drafted(ApplicationId id, String section) {
    return portal.with(it -> it.drafts().read(portal.rita, id)).section(section);
  }

  int version(ApplicationId id, String section) {
    return drafted(id, section).version();
  }

  void answerAllBut(ApplicationId id, String last) {
    FirstForms.of(FormName.APPLICATION).sections().stream()
        .filter(section -> !section.id().equals(last))
        .forEach(section -> answer(id, section));
  }

  void answer(ApplicationId id, Section section) {
    var values = new TreeMap<String, AnswerValue>();
    section.questions().forEach(question -> values.put(question.id(), anyAnswer(id, question)));
    int version = drafted(id, section.id()).version();
    assertThat(keep(id, section.id(), version, new Typed(values))).isEqualTo(inPlace());
  }

  AnswerValue anyAnswer(ApplicationId id, Question question) {
    return AnyAnswer.to(question, today(), portal.ritasCases::toString, () -> uploaded(id));
  }

  private LocalDate today() {
    return portal.now.get().atZone(ZoneOffset.UTC).toLocalDate();
  }

  String uploaded(ApplicationId id) {
    return switch (upload(id, "flow.png", png())) {
      case Accepted(var files) -> files.getFirst().id().toString();
      case Decision.Refused(var refusal) -> throw new AssertionError(refusal);
    };
  }

  static final Upload DIAGRAM = Upload.one(FileSort.DATA_FLOW_DIAGRAM, 5);

  Decision<Attachment> upload(ApplicationId id, String name, byte[] content) {
    return portal.with(it ->
        it.attachments()
            .store(
                portal.rita,
                id,
                DIAGRAM,
                FileSort.DATA_FLOW_DIAGRAM,
                Optional.empty(),
                name,
                new ByteArrayInputStream(content)));
  }

  static byte[] png() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Answers newVisitor(String val) {
    return Answers.of(
        Map.of(
            "name", List.of("Val Visitor"),
            "email", List.of(val),
            "organisation", List.of("University of Somewhere"),
            "organisation-kind", List.of("academic"),
            "country", List.of("United Kingdom"),
            "title", List.of("Finding small cancers"),
            "purposes", List.of("detection", "risk"),
            "summary", List.of("We want to find them: " + UUID.randomUUID()),
            "consent", List.of("yes")));
  }
}
