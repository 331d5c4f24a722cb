import { commitDraw } from './draw/commitDraw';
import { commitNumber } from './draw/commitNumber';
import { decline } from './draw/decline';
import { draw } from './draw/draw';
import { drawRecord } from './draw/drawRecord';
import { drawSalts } from './draw/drawSalts';
import { openCommitment } from './draw/openCommitment';
import { restartDraw } from './draw/restartDraw';
import { seats } from './draw/seats';
import { signIn } from './draw/signIn';
import { dropPanel } from './panels/dropPanel';
import { movePanelCase } from './panels/movePanelCase';
import { panel } from './panels/panel';
import { panels } from './panels/panels';
import { planPanel } from './panels/planPanel';
import { declareTie } from './pool/declareTie';
import { dismissTie } from './pool/dismissTie';
import { importPool } from './pool/importPool';
import { pool } from './pool/pool';
import { poolTemplate } from './pool/poolTemplate';
import { setActive } from './pool/setActive';
import { ties } from './pool/ties';
import { uploadTicket } from './pool/uploadTicket';
import * as results from './results/results';
import * as scoring from './scoring/scoring';

const ofPool = { uploadTicket, poolTemplate, importPool, pool, setActive, declareTie, dismissTie, ties };
const ofPanels = { panels, panel, planPanel, movePanelCase, dropPanel };
const ofDraw = { commitDraw, restartDraw, commitNumber, openCommitment, draw, seats, decline, signIn, drawRecord, drawSalts };

/** From the pool of experts to a panel's results: what drawn experts do, and what the city and 纪检 do with pool, panels and results. */
export const actions = { ...ofPool, ...ofPanels, ...ofDraw, ...scoring, ...results };
