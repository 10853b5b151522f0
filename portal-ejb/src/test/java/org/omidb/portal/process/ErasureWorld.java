package org.omidb.portal.process;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.testing.StoredHistory.change;
import static org.omidb.portal.testing.StoredHistory.texts;
import static org.omidb.portal.testing.Unused.unused;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.AnsweredFiles;
import org.omidb.portal.application.service.ApplicationErasure;
import org.omidb.portal.application.service.ApplicationSteps;
import org.omidb.portal.application.service.Leftovers;
import org.omidb.portal.application.store.ApplicationErasureStore;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.AsideStore;
import org.omidb.portal.application.store.AttachmentStore;
import org.omidb.portal.application.store.LeftoverStore;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.erasure.domain.ErasureRequest;
import org.omidb.portal.erasure.domain.ErasureState;
import org.omidb.portal.erasure.service.Emptying;
import org.omidb.portal.erasure.service.ErasureMails;
import org.omidb.portal.erasure.service.Erasures;
import org.omidb.portal.erasure.service.Planning;
import org.omidb.portal.erasure.store.ErasureStore;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.link.service.Links;
import org.omidb.portal.link.store.LinkStore;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.mail.store.OutboxStore;
import org.omidb.portal.parked.service.ParkedForms;
import org.omidb.portal.parked.store.ParkedFormStore;
import org.omidb.portal.profile.service.ProfileErasure;
import org.omidb.portal.profile.store.ProfileStore;
import org.omidb.portal.screening.service.ScreeningErasure;
import org.omidb.portal.screening.store.ScreeningStore;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.testing.Heard;
import org.omidb.portal.testing.TestDatabase;
import org.omidb.portal.thread.domain.ThreadKind;
import org.omidb.portal.thread.service.ThreadErasure;
import org.omidb.portal.thread.store.ThreadStore;
import org.omidb.portal.worklist.domain.OfficeSort;
import org.omidb.portal.worklist.domain.SavedView;
import org.omidb.portal.worklist.domain.SavedViewId;
import org.omidb.portal.worklist.domain.WorkColumn;
import org.omidb.portal.worklist.domain.WorkFilter;
import org.omidb.portal.worklist.service.SavedViews;
import org.omidb.portal.worklist.store.SavedViewStore;

/**
 * Somebody with an application under review, and with words of every kind that the portal keeps.
 */
abstract class ErasureWorld extends ThreadWorld {

  /** Of nobody else in the database that the tests share. */
  final String word = "xyzzy" + UUID.randomUUID().toString().replace("-", "");

  final String address = word + "@Example.org";
  final List<World.Mail> told = new ArrayList<>();
  final List<UUID> clearing = new ArrayList<>();
  final List<UUID> erasing = new ArrayList<>();

  @BeforeEach
  void words_of_every_kind() {
    change(
        "update person set name = 'Dr %s', email = '%s' where id = '%s'"
            .formatted(word, address, world.rita.id()));
    for (var kind : ThreadKind.values()) {
      var speaker = kind == ThreadKind.IN_COMMITTEE ? world.maya : world.lena;
      with(it ->
          it.threads()
              .open(
                  speaker, application, kind, Optional.empty(), Optional.empty(), "About " + word));
    }
    change(
        """
        insert into draft_answer (application_id, question, version, stands, saved, saved_by)
        values ('%s', 'aims', 1, '"%s"', now(), '%s')
        """
            .formatted(application, word, world.rita.id()));
    change(
        """
        insert into draft_aside (id, application_id, section, typed, put, put_by)
        values (gen_random_uuid(), '%s', 'project', '%s', now(), '%s')
        """
            .formatted(
                application, Json.write(Typed.of(Map.of("aims", List.of(word)))), world.rita.id()));
    change(
        """
        insert into parked_form (id, person_id, page, sent, content)
        values (gen_random_uuid(), '%s', repeat('a', 64), now(), '%s')
        """
            .formatted(world.rita.id(), word));
    change(
        """
        insert into selection (id, owner, name, criteria, created_at)
        values (gen_random_uuid(), '%s', '%s', '{}', now())
        """
            .formatted(world.rita.id(), word));
    saveView(world.rita, "", word);
    saveView(world.lena, "dr " + word, "Somebody " + UUID.randomUUID());
    change(
        """
        insert into mailed_link (token, purpose, subject, expires, address)
        values ('%s', 'applicant', '%s', now(), '%s')
        """
            .formatted(
                UUID.randomUUID().toString().replace("-", "").repeat(2),
                application,
                address.toLowerCase(Locale.ROOT)));
    change(
        """
        insert into mail (id, template, recipient, subject, body, written)
        values (gen_random_uuid(), 'outcome-recorded', '%s', 'S', 'Dear %s', now())
        """
            .formatted(address, word));
    change(
        """
        insert into person_details (person_id, number, job_title, orcid, at)
        values ('%s', 1, 'Reader of %s', '', now())
        """
            .formatted(world.rita.id(), word));
    change(
        """
        insert into training (id, person_id, kind, done, recorded)
        values (gen_random_uuid(), '%s', 'DATA_SECURITY', '2026-03-01', now())
        """
            .formatted(world.rita.id()));
    change(
        "update application set title = '%s', organisation = '%s' where id = '%s'"
            .formatted(word, word, application));
  }

  private void saveView(Caller owner, String typed, String name) {
    var filter =
        new WorkFilter(
            typed,
            Optional.empty(),
            Optional.empty(),
            false,
            "",
            EnumSet.allOf(WorkColumn.class),
            OfficeSort.AGE,
            false);
    var view = new SavedView(new SavedViewId(UUID.randomUUID()), owner.id(), name, true, filter);
    world.with(it -> {
      new SavedViewStore(it.em()).add(view, world.now.get());
      return view;
    });
  }

  void asked() {
    assertThat(decided(it -> it.ask(world.rita))).isInstanceOf(Accepted.class);
  }

  Decision<ErasureState> carryOut() {
    var id = request().id();
    return decided(it -> it.carryOut(ada, id));
  }

  ErasureRequest request() {
    return erasing(it -> it.own(world.rita)).orElseThrow();
  }

  Stage line() {
    return world.with(it -> it.applications().read(world.lena, application)).stage();
  }

  String interestAndRevisions() {
    return """
    select answers from interest where application_id = '%1$s'
    union all select email from interest where application_id = '%1$s'
    union all select body from application_revision where application_id = '%1$s'
    """
        .formatted(application);
  }

  /** Each column of the database that holds the word, whatever its table is for. */
  List<String> places() {
    var columns =
        texts(
            """
            select table_name || ' ' || column_name from information_schema.columns
            join information_schema.tables using (table_schema, table_name)
            where table_schema = current_schema() and table_type = 'BASE TABLE'
              and data_type in ('text', 'json', 'jsonb', 'character varying', 'tsvector')
            """);
    assertThat(columns).hasSizeGreaterThan(100);
    var byTable =
        columns.stream()
            .map(column -> column.split(" ", -1))
            .collect(
                groupingBy(
                    parts -> parts[0],
                    mapping(
                        parts ->
                            "select '%1$s %2$s' where exists (select 1 from %1$s where %2$s::text ilike '%%%3$s%%')"
                                .formatted(parts[0], parts[1], word),
                        joining(" union all "))));
    return byTable.values().stream().flatMap(sql -> texts(sql).stream()).toList();
  }

  Decision<ErasureState> decided(Function<Erasures, Decision<ErasureState>> command) {
    return erasing(command);
  }

  <T> T erasing(Function<Erasures, T> work) {
    return world.with(it -> work.apply(erasures(it)));
  }

  private Erasures erasures(World.Services it) {
    var em = it.em();
    var people = World.people(em);
    var rows = new ApplicationStore(em);
    var steps =
        new ApplicationSteps(
            new Decider(new Histories(em), world.now::get, World.moves(em)),
            rows,
            new Heard<>(step -> {}));
    var outbox = new Letters(em);
    var links = new Links(new LinkStore(em), people, outbox, World.settings(), world.now::get);
    var applications =
        new ApplicationErasure(
            steps,
            rows,
            new ApplicationErasureStore(em),
            new AsideStore(em),
            new AnsweredFiles(
                new AttachmentStore(em), new Neighbours.Waiting(erasing), world.now::get),
            new Leftovers(steps, new LeftoverStore(em), unused(), links));
    var store = new ErasureStore(em);
    return new Erasures(
        store,
        new Planning(it.applications(), applications, it.agreements(), store),
        new Emptying(
            applications,
            new ThreadErasure(new ThreadStore(em)),
            new ScreeningErasure(new ScreeningStore(em)),
            new Selections(TestDatabase.dataSource(), unused(), world.now::get),
            new ParkedForms(new ParkedFormStore(em), unused()),
            links,
            outbox,
            new ProfileErasure(new ProfileStore(em)),
            people,
            new Neighbours.Waiting(clearing),
            new Heard<>(new SavedViews(new SavedViewStore(em), world.now::get)::forget)),
        people,
        new ErasureMails(outbox, World.settings(), it.applications(), people),
        world.now::get);
  }

  /** The real table of mails, and what is written read here. */
  private final class Letters extends Outbox {
    private final OutboxStore store;
    private final Neighbours.Letters letters = new Neighbours.Letters(told);

    Letters(EntityManager em) {
      super(unused(), unused(), unused());
      store = new OutboxStore(em);
    }

    @Override
    public void send(
        Optional<UUID> about, String recipient, String template, Map<String, String> values) {
      letters.send(about, recipient, template, values);
    }

    @Override
    public void forget(String recipient) {
      store.forget(recipient);
    }
  }
}
