/** One command, one transaction, tried again when another writer was faster. */
@NullMarked
package org.omidb.portal.history.service;

import org.jspecify.annotations.NullMarked;
