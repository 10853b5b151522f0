package org.omidb.portal.agreement.domain;

/** An agreement together with the names of what it is about. */
public record AgreementCase(
    AgreementLine line, String application, String title, String organisation) {}
