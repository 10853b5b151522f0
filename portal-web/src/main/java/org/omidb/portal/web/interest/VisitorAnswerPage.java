package org.omidb.portal.web.interest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.thread.domain.AnswerLink;
import org.omidb.portal.thread.service.Threads;
import org.omidb.portal.thread.service.VisitorAnswers;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.signin.PageKey;

/**
 * The page {@code interest/answer.xhtml}: behind the link in a mail with a question to a visitor.
 * It shows that question alone, and only its button has an effect.
 */
@Named
@RequestScoped
public class VisitorAnswerPage {

  private final VisitorAnswers answers;
  private final PageKey key;
  private final Messages messages;
  private final String token;
  private AnswerLink link;
  private String words = "";

  @Inject
  public VisitorAnswerPage(VisitorAnswers answers, Query query, PageKey key, Messages messages) {
    this.answers = answers;
    this.key = key;
    this.messages = messages;
    this.token = query.text("token").filter(text -> text.length() <= LinkSecret.LONGEST).orElse("");
    this.link = token.isEmpty() ? new AnswerLink.NoneThere() : answers.look(token);
  }

  /** Sends the answer; sent again, it leads to the same page. */
  public @Nullable String send() {
    if (key.fresh().isEmpty()) {
      messages.error("application.form-renewed");
      return null;
    }
    return switch (answers.answer(token, words)) {
      case Accepted(var events) -> "/interest/answer?faces-redirect=true&token=" + token;
      case Refused(var refusal) -> {
        link = answers.look(token);
        messages.refusal("thread", refusal);
        yield null;
      }
    };
  }

  /** Before anything is written: one that takes nothing is an address where nothing is found. */
  public void answer() {
    if (link instanceof AnswerLink.NoneThere) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  public boolean isOpen() {
    return link instanceof AnswerLink.Answerable;
  }

  /** Whether it was answered by this link. */
  public boolean isSent() {
    return link instanceof AnswerLink.Answered;
  }

  /** What the team has asked. */
  public String getQuestion() {
    return answers.question(token).orElse("");
  }

  public String getToken() {
    return token;
  }

  public int getLongest() {
    return Threads.LONGEST;
  }

  public String getWords() {
    return words;
  }

  public void setWords(@Nullable String words) {
    this.words = words == null ? "" : words;
  }
}
