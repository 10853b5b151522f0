package org.omidb.portal.web.workingcopy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Refusal;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.workingcopy.domain.CopyChange;
import org.omidb.portal.workingcopy.domain.WorkingCopy;
import org.omidb.portal.workingcopy.domain.WorkingCopyRefusal;
import org.omidb.portal.workingcopy.service.WorkingCopies;

/** Which form, and which part of its working copy, the address of a page asks for. */
@Named
@RequestScoped
public class AskedCopy {

  private static final String GONE =
      "There is no working copy of this form. Somebody may have published or deleted it, perhaps you"
          + " in another window: look at the list of forms.";

  private final Query query;
  private final CurrentPerson person;
  private final WorkingCopies copies;
  private final Messages messages;

  @Inject
  public AskedCopy(Query query, CurrentPerson person, WorkingCopies copies, Messages messages) {
    this.query = query;
    this.person = person;
    this.copies = copies;
    this.messages = messages;
  }

  /**
   * The form of the parameter {@code of}.
   *
   * @throws NotFoundException if there is no such form
   */
  public FormName name() {
    return query.text("of").stream()
        .flatMap(AskedCopy::named)
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Form"));
  }

  private static Stream<FormName> named(String text) {
    return Stream.of(FormName.values()).filter(it -> it.stored().equals(text));
  }

  /** For views: the form as it goes into addresses. */
  public String getOf() {
    return name().stored();
  }

  /** The key of a part in the parameter of this name; 0 if it is none. */
  public int key(String parameter) {
    return query
        .text(parameter)
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  /** The working copy of the form, if it has one. */
  public Optional<WorkingCopy> find() {
    return copies.find(person.caller(), name());
  }

  /**
   * The working copy of the form.
   *
   * @throws NotFoundException if it has none, or the reader does not keep the forms
   */
  public WorkingCopy copy() {
    return find().orElseThrow(() -> new NotFoundException("Working copy", GONE));
  }

  /** Changes the working copy; nothing if that is refused, which is then said on the page. */
  public Optional<WorkingCopy> change(CopyChange change) {
    return taken(copies.change(person.caller(), name(), change));
  }

  /** What was accepted; nothing if it was refused, which is then said on the page. */
  <T> Optional<T> taken(Decision<T> decision) {
    return switch (decision) {
      case Accepted(var all) -> Optional.of(all.getFirst());
      case Refused(var refusal) -> {
        refuse(refusal);
        yield Optional.empty();
      }
    };
  }

  private void refuse(Refusal refusal) {
    messages.refusal(refusal instanceof WorkingCopyRefusal ? "workingcopy" : "form", refusal);
  }

  /** The address of the list of all parts, where one of them stands. */
  public String list(int key) {
    return "/admin/copy?of=%s&part=%d#part-%d".formatted(getOf(), key, key);
  }

  /** The address of a page about one part. */
  public String page(String name, int key) {
    return "/admin/%s?of=%s&key=%d".formatted(name, getOf(), key);
  }
}
