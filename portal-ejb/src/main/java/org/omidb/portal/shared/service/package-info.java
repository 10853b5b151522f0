/**
 * What every feature's services share: the transaction that is tried again, JSON, content hashes.
 */
@NullMarked
package org.omidb.portal.shared.service;

import org.jspecify.annotations.NullMarked;
