/** What a data sharing agreement is: its text, its term, who signs it, and how long it stands. */
@NullMarked
package org.omidb.portal.agreement.domain;

import org.jspecify.annotations.NullMarked;
