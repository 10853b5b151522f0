package org.omidb.portal.web.signin;

import static java.util.stream.Collectors.joining;
import static org.omidb.portal.web.shared.PlainPage.escaped;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Problem;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.parked.domain.FormKey;
import org.omidb.portal.parked.domain.ParkedForm;
import org.omidb.portal.parked.service.FormSecrets;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.VisibleText;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.SentNames;

/** A parked form as its author sees it: what it was, and the buttons to send or delete it. */
@ApplicationScoped
class WaitingForm {

  private static final Pattern SECTION = Pattern.compile("[?&]section=([a-z-]+)");

  private final FormSecrets secrets;
  private final Forms forms;
  private final Dates dates;

  @Inject
  WaitingForm(FormSecrets secrets, Forms forms, Dates dates) {
    this.secrets = secrets;
    this.forms = forms;
    this.dates = dates;
  }

  /** Mark-up; what was typed stands in hidden fields of the form, which brings it to its page. */
  String show(ParkedForm form, PersonId owner, String contextPath, Instant now) {
    var path = form.address().split("\\?", 2)[0];
    var name = what(form);
    return """
    <h2 class="govuk-heading-m">%s</h2>
    <p class="govuk-body">Sent on %s.%s</p>%s%s
    <div class="govuk-button-group">
    <form method="post" action="%s" enctype="multipart/form-data">%s\
    <button class="govuk-button" type="submit">Send it again%s</button></form>
    <a class="govuk-link" href="%s">Delete it%s</a>
    </div>
    """
        .formatted(
            escaped(name),
            dates.time(form.sent()),
            form.files().isEmpty() ? "" : " The files that you chose are sent with it.",
            left(form.left()),
            words(SentForms.words(form.fields())),
            escaped(contextPath + form.address()),
            fields(form) + key(form, owner, path, now) + hidden(SentForms.STATE, "stateless"),
            unseen(name),
            escaped(contextPath + Resume.deleting(form.id())),
            unseen(name));
  }

  /** Asks whether to delete it, as every page of the portal asks that deletes something. */
  String ask(ParkedForm form, PersonId owner, String contextPath, Instant now) {
    return """
    <h1 class="govuk-heading-l">Delete what you sent?</h1>
    <h2 class="govuk-heading-m">%s</h2>
    <p class="govuk-body">Sent on %s. This cannot be undone.</p>%s
    <div class="govuk-button-group">
    <form method="post" action="%s">%s\
    <button class="govuk-button govuk-button--warning" type="submit">Delete it</button></form>
    <a class="govuk-link" href="%s">Keep it</a>
    </div>
    """
        .formatted(
            escaped(what(form)),
            dates.time(form.sent()),
            words(SentForms.words(form.fields())),
            contextPath + Resume.PATH,
            key(form, owner, Resume.PATH, now),
            contextPath + Resume.PATH);
  }

  /** What was pressed, and for what: as the page itself had it, which is its owner's own. */
  String what(ParkedForm form) {
    var about = first(form, it -> it.equals(SentForms.ABOUT)).orElse(name(form.address()));
    return first(form, it -> it.startsWith(SentNames.BUTTON))
        .map(pressed -> "“" + pressed + "”, " + about)
        .orElse(Problem.capital(about));
  }

  private static Optional<String> first(ParkedForm form, Predicate<String> name) {
    return form.fields().entrySet().stream()
        .filter(field -> name.test(field.getKey()))
        .flatMap(field -> field.getValue().stream())
        .map(VisibleText::line)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** What the page was, by where it is. */
  String name(String address) {
    return switch (address.split("[/?]", 3)[1]) {
      case "application" ->
          section(address).map(it -> "Your application: " + it).orElse("Your application");
      case "agreement" -> "An agreement";
      case "committee" -> "A review";
      case "staff" -> "An expression of interest";
      case "release" -> "Your files";
      case "catalogue" -> "A selection of cases";
      case "data" -> "A release, or the figures";
      case "admin" -> "Tasks and mails";
      case "invitation" -> "An invitation";
      default -> "A page of the portal";
    };
  }

  /** The title of the section that the page was for. */
  private Optional<String> section(String address) {
    var id = SECTION.matcher(address);
    return id.find()
        ? forms.published(FormName.APPLICATION).stream()
            .map(version -> forms.version(FormName.APPLICATION, version))
            .flatMap(form -> form.section(id.group(1)).stream())
            .findFirst()
            .map(Section::title)
        : Optional.empty();
  }

  private static String left(List<String> names) {
    return names.isEmpty()
        ? ""
        : "<div class=\"govuk-inset-text\">Too large to be kept, so choose it again when you have"
            + " sent the page: <strong>"
            + names.stream().map(name -> escaped(name)).collect(joining(", "))
            + "</strong></div>";
  }

  /** To be read and copied, should its page not take it any more. */
  private static String words(List<String> words) {
    return words.isEmpty()
        ? ""
        : "<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span"
            + " class=\"govuk-details__summary-text\">What you wrote</span></summary><div"
            + " class=\"govuk-details__text\">"
            + words.stream()
                .map(text -> "<p class=\"govuk-body portal-lines\">" + escaped(text) + "</p>")
                .collect(joining())
            + "</div></details>";
  }

  private static String fields(ParkedForm form) {
    return form.fields().entrySet().stream()
        .flatMap(field -> field.getValue().stream().map(value -> hidden(field.getKey(), value)))
        .collect(joining());
  }

  private String key(ParkedForm form, PersonId owner, String page, Instant now) {
    return hidden(SentForms.PARKED, form.id().toString())
        + hidden(SentForms.KEY, secrets.sign(new FormKey(UUID.randomUUID(), owner, page, now)));
  }

  private static String unseen(String name) {
    return "<span class=\"govuk-visually-hidden\">: " + escaped(name) + "</span>";
  }

  private static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
        .formatted(escaped(name), escaped(value));
  }
}
