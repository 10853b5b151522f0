package org.omidb.portal.web.agreement;

import static org.omidb.portal.agreement.domain.AgreementRefusal.NAME_NOT_VISIBLE;
import static org.omidb.portal.agreement.domain.AgreementRefusal.NAME_OF_ANOTHER;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.agreement.domain.AgreementCase;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.domain.AgreementView;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.agreement.service.Signatures;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/** The pages {@code agreement/sign.xhtml} and {@code decline.xhtml}: a party's yes or no. */
@Named
@RequestScoped
public class SignPage {

  @Inject Query query;
  @Inject Agreements agreements;
  @Inject Signatures signatures;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private AgreementCase about;

  @SuppressWarnings("NullAway.Init")
  private AgreementView view;

  @SuppressWarnings("NullAway.Init")
  private Party party;

  private String typedName = "";
  private String words = "";
  private List<String> read = List.of();

  @PostConstruct
  void load() {
    about = agreements.about(person.caller(), id());
    view = agreements.read(person.caller(), id());
    party =
        query
            .text("party")
            .flatMap(name ->
                List.of(Party.values()).stream().filter(it -> it.name().equals(name)).findFirst())
            .orElseThrow(() -> new NotFoundException("Party"));
  }

  /** Signs the text that the page showed; one revised meanwhile is refused, and is shown. */
  public @Nullable String sign() {
    var shown = query.shown("document");
    return done(
        signatures.sign(person.caller(), id(), party, shown, typedName), "agreement.signed");
  }

  public @Nullable String decline() {
    var shown = query.shown("document");
    return done(
        signatures.decline(person.caller(), id(), party, shown, words), "agreement.declined");
  }

  private @Nullable String done(Decision<AgreementEvent> decision, String message) {
    return switch (decision) {
      case Accepted(var events) -> {
        messages.info(message);
        yield message.equals("agreement.declined")
            ? "/agreement/list?faces-redirect=true"
            : "/agreement/read?faces-redirect=true&id=" + id();
      }
      case Refused(var refusal) when refusal == NAME_NOT_VISIBLE || refusal == NAME_OF_ANOTHER -> {
        messages.refusal("agreement", refusal, person.getName());
        yield null;
      }
      case Refused(var refusal) -> {
        messages.refusal("agreement", refusal);
        view = agreements.read(person.caller(), id());
        yield null;
      }
    };
  }

  private AgreementId id() {
    return new AgreementId(query.id("id"));
  }

  public AgreementCase getAbout() {
    return about;
  }

  public AgreementView getView() {
    return view;
  }

  public Party getParty() {
    return party;
  }

  /** Whether the reader can sign for this party now. */
  public boolean isOffered() {
    return view.mine().contains(party);
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public List<String> getRead() {
    return read;
  }

  public void setRead(List<String> read) {
    this.read = read;
  }
}
