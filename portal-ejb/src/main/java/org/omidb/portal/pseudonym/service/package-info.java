/** The pseudonyms of an agreement: its key, and the numbers its clients have got so far. */
@NullMarked
package org.omidb.portal.pseudonym.service;

import org.jspecify.annotations.NullMarked;
