/** What is done with an agreement: drawn up, sent, signed, read, ended. */
@NullMarked
package org.omidb.portal.agreement.service;

import org.jspecify.annotations.NullMarked;
