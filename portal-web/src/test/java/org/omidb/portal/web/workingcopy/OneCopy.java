package org.omidb.portal.web.workingcopy;

import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.application.service.FormUse;
import org.omidb.portal.catalogue.service.LiveCatalogue;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormDifference;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.FormVersionEvent;
import org.omidb.portal.form.domain.FormVersionEvent.VersionPublished;
import org.omidb.portal.form.service.BundledForms;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Refusal;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.pages.SameAnswers;
import org.omidb.portal.web.shared.Redirects;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.workingcopy.domain.CheckedCopy;
import org.omidb.portal.workingcopy.domain.CopyChange;
import org.omidb.portal.workingcopy.domain.CopyCheck;
import org.omidb.portal.workingcopy.domain.CopyRules;
import org.omidb.portal.workingcopy.domain.FormInWork;
import org.omidb.portal.workingcopy.domain.QuestionInWork;
import org.omidb.portal.workingcopy.domain.WorkingCopy;
import org.omidb.portal.workingcopy.service.WorkingCopies;

/** A working copy of the application in memory, and who looks at it. */
final class OneCopy extends WorkingCopies {

  static final Form FORM = BundledForms.of(FormName.APPLICATION).getLast();

  final Map<String, String> parameters = new HashMap<>(Map.of("of", "application"));
  final List<String> published = new ArrayList<>();
  final List<String> addresses = new ArrayList<>();
  final Map<Integer, Integer> underWay = new HashMap<>();
  Caller reader = StandIns.caller(7, Role.ADMINISTRATOR);
  Optional<WorkingCopy> copy =
      Optional.of(
          new WorkingCopy(
              FormName.APPLICATION, 1, FormInWork.of(FORM), reader.id(), Instant.EPOCH));
  boolean overtaken;

  /** How often pages that are the same for everybody were made anew. */
  int forgotten;

  Optional<Refusal> refusal = Optional.empty();
  Said said = Said.on("admin/copy.xhtml");

  OneCopy() {
    super(unused(), unused(), unused(), unused(), unused());
  }

  AskedCopy asked() {
    return new AskedCopy(StandIns.query(parameters), StandIns.asking(reader), this, said);
  }

  Redirects redirects() {
    return new Redirects() {
      @Override
      public void to(String address) {
        addresses.add(address);
      }
    };
  }

  FormUse use() {
    return new FormUse(unused(), unused()) {
      @Override
      public Map<Integer, Integer> underWay(Caller caller) {
        return underWay;
      }
    };
  }

  SameAnswers pages() {
    return new SameAnswers(new LiveCatalogue(unused())) {
      @Override
      public void forgetPages() {
        forgotten++;
      }
    };
  }

  QuestionInWork question(String id) {
    return copy.orElseThrow().form().sections().stream()
        .flatMap(it -> it.questions().stream())
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Optional<WorkingCopy> find(Caller caller, FormName name) {
    if (!caller.has(Role.ADMINISTRATOR)) {
      throw new NotFoundException("Form");
    }
    return copy.filter(it -> it.name() == name);
  }

  @Override
  public Decision<WorkingCopy> begin(Caller caller, FormName name) {
    return refusal
        .<Decision<WorkingCopy>>map(Decision::refuse)
        .orElseGet(() -> Decision.accept(copy.orElseThrow()));
  }

  @Override
  public Decision<WorkingCopy> change(Caller caller, FormName name, CopyChange change) {
    return switch (CopyRules.decide(copy.orElseThrow().form(), change)) {
      case Decision.Refused(var no) -> Decision.refuse(no);
      case Decision.Accepted(var all) -> {
        var changed =
            new WorkingCopy(
                name, copy.orElseThrow().version() + 1, all.getFirst(), caller.id(), Instant.EPOCH);
        copy = Optional.of(changed);
        yield Decision.accept(changed);
      }
    };
  }

  @Override
  public Decision<WorkingCopy> compareWithCurrent(Caller caller, FormName name) {
    return change(caller, name, new CopyChange.CompareWith(9));
  }

  @Override
  public void discard(Caller caller, FormName name) {
    copy = Optional.empty();
  }

  @Override
  public CheckedCopy check(Caller caller, WorkingCopy asked) {
    return CopyCheck.check(asked.name(), asked.form(), 3, List.of(FORM));
  }

  @Override
  public FormDifference difference(Caller caller, WorkingCopy asked) {
    return FormDifference.between(FORM, check(caller, asked).form());
  }

  @Override
  public boolean isOvertaken(WorkingCopy asked) {
    return overtaken;
  }

  @Override
  public Decision<FormVersionEvent> publish(Caller caller, FormName name, int shown) {
    published.add(name + " " + shown);
    return refusal
        .<Decision<FormVersionEvent>>map(Decision::refuse)
        .orElseGet(() -> Decision.accept(new VersionPublished(3, Sha256.of("x"))));
  }
}
