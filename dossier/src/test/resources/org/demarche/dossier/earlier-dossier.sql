-- A dossier as an earlier Demarche left it. The part from N on is what a schema N or newer holds.

-- from 1
INSERT INTO document (id, label, publisher, title, url, published, place, byline, version, superseded_by, text, reader, problems)
    VALUES ('be5c23361f1c7892', 'geneva.txt', NULL, NULL, NULL, '2021-12-17', 'Geneva', NULL, 'ORIGINAL', NULL, 'GENEVA, Dec 17, 2021 (Demarche test) -- Russia on Friday asked the United States to start talks on security guarantees within a week.

"We propose Geneva as a venue," Deputy Foreign Minister Sergei Ryabkov said.
', '0', '');
INSERT INTO document_label (document, label)
    VALUES ('be5c23361f1c7892', 'geneva.txt');
INSERT INTO mention (id, document, start, text, actor, person, json)
    VALUES ('7bba1676b0b93ce3', 'be5c23361f1c7892', 63, 'the United States', 'USA', NULL, '{"type":"mention","id":"7bba1676b0b93ce3","document":"geneva.txt","text":"the United States","spans":[[63,80]],"kind":"NAME","actor":"USA"}');
INSERT INTO mention (id, document, start, text, actor, person, json)
    VALUES ('bb6d6bda3b09ff0c', 'be5c23361f1c7892', 167, 'Deputy Foreign Minister Sergei Ryabkov', 'RUS.GOV', 'Sergei Ryabkov', '{"type":"mention","id":"bb6d6bda3b09ff0c","document":"geneva.txt","text":"Deputy Foreign Minister Sergei Ryabkov","spans":[[167,205]],"kind":"NAME","actor":"RUS.GOV","person":"Sergei Ryabkov"}');
INSERT INTO mention (id, document, start, text, actor, person, json)
    VALUES ('cf8a8818689a9e9d', 'be5c23361f1c7892', 40, 'Russia', 'RUS', NULL, '{"type":"mention","id":"cf8a8818689a9e9d","document":"geneva.txt","text":"Russia","spans":[[40,46]],"kind":"NAME","actor":"RUS"}');
INSERT INTO time (id, document, start, text, value, operator, earliest, latest, json)
    VALUES ('9cb2e97a350600d6', 'be5c23361f1c7892', 8, 'Dec 17, 2021', '2021-12-17', 'on', '2021-12-17', '2021-12-17', '{"type":"time","id":"9cb2e97a350600d6","document":"geneva.txt","text":"Dec 17, 2021","spans":[[8,20]],"timex":"DATE","value":"2021-12-17","phrase":{"text":"Dec 17, 2021","spans":[[8,20]]},"operator":"on","earliest":"2021-12-17","latest":"2021-12-17","precision":"day"}');
INSERT INTO time (id, document, start, text, value, operator, earliest, latest, json)
    VALUES ('c2f46cceb52523d8', 'be5c23361f1c7892', 126, 'within a week', 'P1W', 'within', '2021-12-17', '2021-12-24', '{"type":"time","id":"c2f46cceb52523d8","document":"geneva.txt","text":"a week","spans":[[126,132]],"timex":"DURATION","value":"P1W","phrase":{"text":"within a week","spans":[[119,132]]},"operator":"within","earliest":"2021-12-17","latest":"2021-12-24","precision":"week"}');
INSERT INTO time (id, document, start, text, value, operator, earliest, latest, json)
    VALUES ('fa1cf4cc130adfa1', 'be5c23361f1c7892', 50, 'on Friday', '2021-12-17', 'on', '2021-12-17', '2021-12-17', '{"type":"time","id":"fa1cf4cc130adfa1","document":"geneva.txt","text":"Friday","spans":[[50,56]],"timex":"DATE","value":"2021-12-17","phrase":{"text":"on Friday","spans":[[47,56]]},"operator":"on","earliest":"2021-12-17","latest":"2021-12-17","precision":"day"}');
INSERT INTO statement (rowid, id, document, start, form, act, polarity, speaker, speaker_person, speaker_text, cue, content, chain, confidence, json)
    VALUES (1, '14dd0ffc8dbb66f1', 'be5c23361f1c7892', 81, 'INDIRECT', 'REQUEST', 'POSITIVE', 'RUS', NULL, 'Russia', 'asked', 'to start talks on security guarantees within a week', '', 0.6733608308922336, '{"type":"statement","id":"14dd0ffc8dbb66f1","document":"geneva.txt","form":"indirect","act":"REQUEST","polarity":"positive","speaker":{"actor":"RUS","text":"Russia","spans":[[40,46]]},"cue":{"text":"asked","spans":[[57,62]]},"content":{"text":"to start talks on security guarantees within a week","spans":[[81,132]]},"quotes":[],"addressee":[{"actor":"USA","text":"the United States","spans":[[63,80]]}],"chain":[],"confidence":0.673}');
INSERT INTO statement (rowid, id, document, start, form, act, polarity, speaker, speaker_person, speaker_text, cue, content, chain, confidence, json)
    VALUES (4, 'a9ae64a92ac38eab', 'be5c23361f1c7892', 135, 'DIRECT', 'SAY', 'POSITIVE', 'RUS.GOV', 'Sergei Lavrov', 'Deputy Foreign Minister Sergei Ryabkov', 'said', '"We propose Geneva as a venue,"', '', 0.911, '{"type":"statement","id":"a9ae64a92ac38eab","document":"geneva.txt","form":"direct","act":"SAY","polarity":"positive","speaker":{"actor":"RUS.GOV","person":"Sergei Lavrov","text":"Deputy Foreign Minister Sergei Ryabkov","spans":[[167,205]]},"cue":{"text":"said","spans":[[206,210]]},"content":{"text":"\"We propose Geneva as a venue,\"","spans":[[135,166]]},"quotes":[{"text":"\"We propose Geneva as a venue,\"","spans":[[135,166]]}],"addressee":[],"chain":[],"confidence":0.911}');
INSERT INTO event (id, document, start, event, mode, cameo, trigger, source, target, polarity, modality, chain, confidence, json)
    VALUES ('ae4cc8c76028672f', 'be5c23361f1c7892', 57, 'REQUEST', NULL, '100', 'asked', 'RUS', 'USA', 'POSITIVE', 'ACTUAL', '', 0.9, '{"type":"event","id":"ae4cc8c76028672f","document":"geneva.txt","event":"REQUEST","context":[],"cameo":"100","trigger":{"text":"asked","spans":[[57,62]]},"source":[{"actor":"RUS","text":"Russia","spans":[[40,46]]}],"target":[{"actor":"USA","text":"the United States","spans":[[63,80]]}],"date":{"id":"fa1cf4cc130adfa1","text":"Friday","spans":[[50,56]],"timex":"DATE","value":"2021-12-17","phrase":{"text":"on Friday","spans":[[47,56]]},"operator":"on","earliest":"2021-12-17","latest":"2021-12-17","precision":"day"},"polarity":"positive","modality":"ACTUAL","chain":[],"from":[],"confidence":0.9}');
INSERT INTO move (id, document, start, kind, trigger, by_actor, to_actor, matter, due, chain, confidence, json)
    VALUES ('54b8a732dbbad0c1', 'be5c23361f1c7892', 57, 'REQUEST', 'asked', 'RUS', 'USA', 'talks', 'within a week', '', 0.9, '{"type":"move","id":"54b8a732dbbad0c1","document":"geneva.txt","kind":"REQUEST","trigger":{"text":"asked","spans":[[57,62]]},"by":[{"actor":"RUS","text":"Russia","spans":[[40,46]]}],"to":[{"actor":"USA","text":"the United States","spans":[[63,80]]}],"matter":{"text":"talks","spans":[[90,95]],"terms":["talk"]},"due":{"id":"c2f46cceb52523d8","text":"a week","spans":[[126,132]],"timex":"DURATION","value":"P1W","phrase":{"text":"within a week","spans":[[119,132]]},"operator":"within","earliest":"2021-12-17","latest":"2021-12-24","precision":"week"},"documents":[],"date":{"id":"fa1cf4cc130adfa1","text":"Friday","spans":[[50,56]],"timex":"DATE","value":"2021-12-17","phrase":{"text":"on Friday","spans":[[47,56]]},"operator":"on","earliest":"2021-12-17","latest":"2021-12-17","precision":"day"},"modality":"ACTUAL","chain":[],"from":["14dd0ffc8dbb66f1","ae4cc8c76028672f"],"confidence":0.9}');
INSERT INTO move (id, document, start, kind, trigger, by_actor, to_actor, matter, due, chain, confidence, json)
    VALUES ('d0016b424f1e761b', 'be5c23361f1c7892', 139, 'PROPOSE', 'propose', 'RUS.GOV Sergei Ryabkov', '', 'Geneva', NULL, 'RUS.GOV Sergei Ryabkov', 0.9, '{"type":"move","id":"d0016b424f1e761b","document":"geneva.txt","kind":"PROPOSE","trigger":{"text":"propose","spans":[[139,146]]},"by":[{"actor":"RUS.GOV","person":"Sergei Ryabkov","text":"We","spans":[[136,138]]}],"to":[],"matter":{"text":"Geneva","spans":[[147,153]],"terms":["geneva"]},"documents":[],"modality":"ACTUAL","chain":[{"actor":"RUS.GOV","person":"Sergei Ryabkov","text":"Deputy Foreign Minister Sergei Ryabkov","spans":[[167,205]]}],"from":["a9ae64a92ac38eab"],"confidence":0.9}');

INSERT INTO role (id, document, start, person, office, actor, lead, text, json)
    VALUES ('218ac00dc520114d', 'be5c23361f1c7892', 167, 'Sergei Ryabkov', 'Deputy Foreign Minister', 'RUS.GOV', 0, 'Deputy Foreign Minister Sergei Ryabkov', '{"type":"role","id":"218ac00dc520114d","document":"geneva.txt","person":"Sergei Ryabkov","office":"Deputy Foreign Minister","actor":"RUS.GOV","lead":false,"text":"Deputy Foreign Minister Sergei Ryabkov","spans":[[167,205]],"chain":[]}');
INSERT INTO failure (label, reason) VALUES ('lost.txt', 'is empty');

-- from 2
INSERT INTO correction (id, batch, document, move, was, target_document, target_move, made, undone)
    VALUES (1, 1, 'be5c23361f1c7892', '54b8a732dbbad0c1', '9d7d71307cb6966f', NULL, NULL, '2026-11-26T13:07:11Z', NULL);

-- from 4
INSERT INTO party (document, kind, finding, side, code, state, person)
    SELECT document, kind, finding, side, code, state, person FROM party_field;
INSERT INTO move_words (document, move, words)
    SELECT document, id, coalesce(matter || ' … ', '') || trigger FROM move;

-- from 5
INSERT INTO log (number, made, who, act, document, subject, before, after, undoes, hash)
    VALUES (1, '2026-11-26T13:06:55Z', 'ana', 'EDIT', 'be5c23361f1c7892', 'a9ae64a92ac38eab', '{"type":"statement","id":"a9ae64a92ac38eab","document":"geneva.txt","form":"direct","act":"SAY","polarity":"positive","speaker":{"actor":"RUS.GOV","person":"Sergei Ryabkov","text":"Deputy Foreign Minister Sergei Ryabkov","spans":[[167,205]]},"cue":{"text":"said","spans":[[206,210]]},"content":{"text":"\"We propose Geneva as a venue,\"","spans":[[135,166]]},"quotes":[{"text":"\"We propose Geneva as a venue,\"","spans":[[135,166]]}],"addressee":[],"chain":[],"confidence":0.911}', '{"type":"statement","id":"a9ae64a92ac38eab","document":"geneva.txt","form":"direct","act":"SAY","polarity":"positive","speaker":{"actor":"RUS.GOV","person":"Sergei Lavrov","text":"Deputy Foreign Minister Sergei Ryabkov","spans":[[167,205]]},"cue":{"text":"said","spans":[[206,210]]},"content":{"text":"\"We propose Geneva as a venue,\"","spans":[[135,166]]},"quotes":[{"text":"\"We propose Geneva as a venue,\"","spans":[[135,166]]}],"addressee":[],"chain":[],"confidence":0.911}', NULL, 'd3f648a47de9c4a10508f621311daacc4e98bc01f46d272e018404e883a3a8ea');
INSERT INTO log (number, made, who, act, document, subject, before, after, undoes, hash)
    VALUES (2, '2026-11-26T13:06:55Z', 'ana', 'ACCEPT', 'be5c23361f1c7892', 'd0016b424f1e761b', '{"type":"move","id":"d0016b424f1e761b","document":"geneva.txt","kind":"PROPOSE","trigger":{"text":"propose","spans":[[139,146]]},"by":[{"actor":"RUS.GOV","person":"Sergei Ryabkov","text":"We","spans":[[136,138]]}],"to":[],"matter":{"text":"Geneva","spans":[[147,153]],"terms":["geneva"]},"documents":[],"modality":"ACTUAL","chain":[{"actor":"RUS.GOV","person":"Sergei Ryabkov","text":"Deputy Foreign Minister Sergei Ryabkov","spans":[[167,205]]}],"from":["a9ae64a92ac38eab"],"confidence":0.9}', '{"type":"move","id":"d0016b424f1e761b","document":"geneva.txt","kind":"PROPOSE","trigger":{"text":"propose","spans":[[139,146]]},"by":[{"actor":"RUS.GOV","person":"Sergei Ryabkov","text":"We","spans":[[136,138]]}],"to":[],"matter":{"text":"Geneva","spans":[[147,153]],"terms":["geneva"]},"documents":[],"modality":"ACTUAL","chain":[{"actor":"RUS.GOV","person":"Sergei Ryabkov","text":"Deputy Foreign Minister Sergei Ryabkov","spans":[[167,205]]}],"from":["a9ae64a92ac38eab"],"confidence":0.9}', NULL, '5511f3a22fe9ce75b03cf4c5bc29682d827cc6e3e28b23a8f30285ba7df40ff3');
INSERT INTO review (document, finding, verdict, entry, orphan)
    VALUES ('be5c23361f1c7892', 'a9ae64a92ac38eab', 'EDIT', 1, 0);
INSERT INTO review (document, finding, verdict, entry, orphan)
    VALUES ('be5c23361f1c7892', 'd0016b424f1e761b', 'ACCEPT', 2, 0);

-- from 6
INSERT INTO log (number, made, who, act, document, subject, before, after, undoes, hash)
    VALUES (3, '2026-11-26T13:07:03Z', 'ana', 'FORGET', 'd696bec44837d20e', 'document', NULL, 'withdrawn', NULL, 'c076845fed7c17318390d3a154a507dd074717ec5f3252a6337ac1f8429bc550');
INSERT INTO forgotten (document, made, who, reason)
    VALUES ('d696bec44837d20e', '2026-11-26T13:07:03Z', 'ana', 'withdrawn');
INSERT INTO saved_search (number, name, query, made, who)
    VALUES (1, 'guarantees', 'q=guarantees', '2026-11-26T13:06:55Z', 'ana');

-- from 7
INSERT INTO log (number, made, who, act, document, subject, before, after, undoes, hash)
    VALUES (4, '2026-11-26T13:07:07Z', 'ana', 'USER', '', 'ana', NULL, 'REVIEWER', NULL, 'be40deba5dbfead3cb9b4d96cd68490ff519b6c5211c2a5f792ffcb4053fcf06');
INSERT INTO user (name, role, password, made)
    VALUES ('ana', 'REVIEWER', '$2a$11$aDBhAFgtYvZk86i8hdVTb.XuoRz8P1PpSu68WE8myAr.BaaQeSt0m', '2026-11-26T13:07:07Z');

-- from 9
INSERT INTO matter (document, kind, finding, words, terms)
    SELECT document, kind, finding, words, terms FROM matter_field;

-- from 13
UPDATE party SET published = (SELECT d.published FROM document d WHERE d.id = party.document);
INSERT INTO dealing (document, kind, finding, one, other) SELECT document, kind, finding, one, other FROM dealing_field;
