/** What a link that is mailed is for, how long it works, and what it is to whoever holds it. */
@NullMarked
package org.omidb.portal.link.domain;

import org.jspecify.annotations.NullMarked;
