import{a as Nh,c as Fh,d as jh,e as Bh,f as Wh,g as Hh,i as Qc,j as Vh,k as $h,l as qh,m as Uh,n as Zh,o as Gh,p as Yh,q as Xh,r as Kh}from"./part-chunk-IBZRTMVS.js";import"./part-chunk-5PZMMT7E.js";import{b as an,c as Bf,g as Wf,h as Hf}from"./part-chunk-IE23EQHP.js";import{a as le,b as bt}from"./part-chunk-KIKOYE5K.js";import{a as Mh,b as Lh,c as Rh}from"./part-chunk-32S2WACR.js";import{a as Ah}from"./part-chunk-DYX2VRC4.js";import"./part-chunk-GZSX65GW.js";import"./part-chunk-OEYYBLIS.js";import"./part-chunk-6GKKVUXF.js";import{$ as Yc,A as Kf,Aa as wh,Ba as Sh,Ca as Ih,Da as $i,Ea as Eh,F as Hi,Fa as Ch,G as qc,Ga as zh,H as Uc,Ha as Ph,I as Jf,Ia as Oh,J as Qf,Ja as B,Ka as De,L as bs,La as Kc,M as eh,Ma as Dh,N as th,Na as Th,O as rh,Oa as Jc,P as Zc,Pa as oe,Q as nh,Qa as Mn,R as oh,Ra as kt,Z as Gc,_ as ih,a as $f,b as qf,ba as ah,c as vs,ca as sh,d as Co,da as lh,e as Wc,ea as ch,f as tr,g as Hc,ga as Xc,h as zo,ha as uh,i as gs,ia as dh,j as Uf,ja as ph,k as Zf,l as Po,la as fh,m as Vc,ma as hh,n as Gf,na as vh,o as wr,oa as gh,p as Yf,pa as mh,q as ms,r as $c,s as _s,sa as _h,t as Gt,ta as bh,u as Oo,ua as ys,v as Xf,va as Vi,w as Sr,xa as yh,ya as kh,za as xh}from"./part-chunk-OGXGSHHV.js";import{a as Wi}from"./part-chunk-NPPEKY7X.js";import{a as Vf}from"./part-chunk-NE4CEBUR.js";import{a as L,b as U,c as An,d as yt,e as O,f as re}from"./part-chunk-PXHDQSOL.js";import{a as K,b as X}from"./part-chunk-OHZMSJTR.js";import{a as Bi,b as Bc,c as _t,d as yx,e as A,f as jf}from"./part-chunk-GVTHFRCL.js";var O_=_t((z_,P_)=>{(function(e){var t;typeof z_=="object"?P_.exports=e():typeof define=="function"&&define.amd?define(e):(typeof window<"u"?t=window:typeof global<"u"?t=global:typeof self<"u"&&(t=self),t.objectHash=e())})(function(){return(function e(t,r,n){function o(s,l){if(!r[s]){if(!t[s]){var c=typeof Bi=="function"&&Bi;if(!l&&c)return c(s,!0);if(i)return i(s,!0);throw new Error("Cannot find module '"+s+"'")}l=r[s]={exports:{}},t[s][0].call(l.exports,function(d){var u=t[s][1][d];return o(u||d)},l,l.exports,e,t,r,n)}return r[s].exports}for(var i=typeof Bi=="function"&&Bi,a=0;a<n.length;a++)o(n[a]);return o})({1:[function(e,t,r){(function(n,o,i,a,s,l,c,d,u){"use strict";var p=e("crypto");function v(h,_){_=S(h,_);var g;return(g=_.algorithm!=="passthrough"?p.createHash(_.algorithm):new k).write===void 0&&(g.write=g.update,g.end=g.update),b(_,g).dispatch(h),g.update||g.end(""),g.digest?g.digest(_.encoding==="buffer"?void 0:_.encoding):(h=g.read(),_.encoding!=="buffer"?h.toString(_.encoding):h)}(r=t.exports=v).sha1=function(h){return v(h)},r.keys=function(h){return v(h,{excludeValues:!0,algorithm:"sha1",encoding:"hex"})},r.MD5=function(h){return v(h,{algorithm:"md5",encoding:"hex"})},r.keysMD5=function(h){return v(h,{algorithm:"md5",encoding:"hex",excludeValues:!0})};var f=p.getHashes?p.getHashes().slice():["sha1","md5"],m=(f.push("passthrough"),["buffer","hex","binary","base64"]);function S(h,_){var g={};if(g.algorithm=(_=_||{}).algorithm||"sha1",g.encoding=_.encoding||"hex",g.excludeValues=!!_.excludeValues,g.algorithm=g.algorithm.toLowerCase(),g.encoding=g.encoding.toLowerCase(),g.ignoreUnknown=_.ignoreUnknown===!0,g.respectType=_.respectType!==!1,g.respectFunctionNames=_.respectFunctionNames!==!1,g.respectFunctionProperties=_.respectFunctionProperties!==!1,g.unorderedArrays=_.unorderedArrays===!0,g.unorderedSets=_.unorderedSets!==!1,g.unorderedObjects=_.unorderedObjects!==!1,g.replacer=_.replacer||void 0,g.excludeKeys=_.excludeKeys||void 0,h===void 0)throw new Error("Object argument required.");for(var y=0;y<f.length;++y)f[y].toLowerCase()===g.algorithm.toLowerCase()&&(g.algorithm=f[y]);if(f.indexOf(g.algorithm)===-1)throw new Error('Algorithm "'+g.algorithm+'"  not supported. supported values: '+f.join(", "));if(m.indexOf(g.encoding)===-1&&g.algorithm!=="passthrough")throw new Error('Encoding "'+g.encoding+'"  not supported. supported values: '+m.join(", "));return g}function w(h){if(typeof h=="function")return/^function\s+\w*\s*\(\s*\)\s*{\s+\[native code\]\s+}$/i.exec(Function.prototype.toString.call(h))!=null}function b(h,_,g){g=g||[];function y(x){return _.update?_.update(x,"utf8"):_.write(x,"utf8")}return{dispatch:function(x){return this["_"+((x=h.replacer?h.replacer(x):x)===null?"null":typeof x)](x)},_object:function(x){var E,C=Object.prototype.toString.call(x),D=/\[object (.*)\]/i.exec(C);if(D=(D=D?D[1]:"unknown:["+C+"]").toLowerCase(),0<=(C=g.indexOf(x)))return this.dispatch("[CIRCULAR:"+C+"]");if(g.push(x),i!==void 0&&i.isBuffer&&i.isBuffer(x))return y("buffer:"),y(x);if(D==="object"||D==="function"||D==="asyncfunction")return C=Object.keys(x),h.unorderedObjects&&(C=C.sort()),h.respectType===!1||w(x)||C.splice(0,0,"prototype","__proto__","constructor"),h.excludeKeys&&(C=C.filter(function(T){return!h.excludeKeys(T)})),y("object:"+C.length+":"),E=this,C.forEach(function(T){E.dispatch(T),y(":"),h.excludeValues||E.dispatch(x[T]),y(",")});if(!this["_"+D]){if(h.ignoreUnknown)return y("["+D+"]");throw new Error('Unknown object type "'+D+'"')}this["_"+D](x)},_array:function(x,T){T=T!==void 0?T:h.unorderedArrays!==!1;var C=this;if(y("array:"+x.length+":"),!T||x.length<=1)return x.forEach(function(M){return C.dispatch(M)});var D=[],T=x.map(function(M){var N=new k,R=g.slice();return b(h,N,R).dispatch(M),D=D.concat(R.slice(g.length)),N.read().toString()});return g=g.concat(D),T.sort(),this._array(T,!1)},_date:function(x){return y("date:"+x.toJSON())},_symbol:function(x){return y("symbol:"+x.toString())},_error:function(x){return y("error:"+x.toString())},_boolean:function(x){return y("bool:"+x.toString())},_string:function(x){y("string:"+x.length+":"),y(x.toString())},_function:function(x){y("fn:"),w(x)?this.dispatch("[native]"):this.dispatch(x.toString()),h.respectFunctionNames!==!1&&this.dispatch("function-name:"+String(x.name)),h.respectFunctionProperties&&this._object(x)},_number:function(x){return y("number:"+x.toString())},_xml:function(x){return y("xml:"+x.toString())},_null:function(){return y("Null")},_undefined:function(){return y("Undefined")},_regexp:function(x){return y("regex:"+x.toString())},_uint8array:function(x){return y("uint8array:"),this.dispatch(Array.prototype.slice.call(x))},_uint8clampedarray:function(x){return y("uint8clampedarray:"),this.dispatch(Array.prototype.slice.call(x))},_int8array:function(x){return y("int8array:"),this.dispatch(Array.prototype.slice.call(x))},_uint16array:function(x){return y("uint16array:"),this.dispatch(Array.prototype.slice.call(x))},_int16array:function(x){return y("int16array:"),this.dispatch(Array.prototype.slice.call(x))},_uint32array:function(x){return y("uint32array:"),this.dispatch(Array.prototype.slice.call(x))},_int32array:function(x){return y("int32array:"),this.dispatch(Array.prototype.slice.call(x))},_float32array:function(x){return y("float32array:"),this.dispatch(Array.prototype.slice.call(x))},_float64array:function(x){return y("float64array:"),this.dispatch(Array.prototype.slice.call(x))},_arraybuffer:function(x){return y("arraybuffer:"),this.dispatch(new Uint8Array(x))},_url:function(x){return y("url:"+x.toString())},_map:function(x){return y("map:"),x=Array.from(x),this._array(x,h.unorderedSets!==!1)},_set:function(x){return y("set:"),x=Array.from(x),this._array(x,h.unorderedSets!==!1)},_file:function(x){return y("file:"),this.dispatch([x.name,x.size,x.type,x.lastModfied])},_blob:function(){if(h.ignoreUnknown)return y("[blob]");throw Error(`Hashing Blob objects is currently not supported
(see https://github.com/puleos/object-hash/issues/26)
Use "options.replacer" or "options.ignoreUnknown"
`)},_domwindow:function(){return y("domwindow")},_bigint:function(x){return y("bigint:"+x.toString())},_process:function(){return y("process")},_timer:function(){return y("timer")},_pipe:function(){return y("pipe")},_tcp:function(){return y("tcp")},_udp:function(){return y("udp")},_tty:function(){return y("tty")},_statwatcher:function(){return y("statwatcher")},_securecontext:function(){return y("securecontext")},_connection:function(){return y("connection")},_zlib:function(){return y("zlib")},_context:function(){return y("context")},_nodescript:function(){return y("nodescript")},_httpparser:function(){return y("httpparser")},_dataview:function(){return y("dataview")},_signal:function(){return y("signal")},_fsevent:function(){return y("fsevent")},_tlswrap:function(){return y("tlswrap")}}}function k(){return{buf:"",write:function(h){this.buf+=h},end:function(h){this.buf+=h},read:function(){return this.buf}}}r.writeToStream=function(h,_,g){return g===void 0&&(g=_,_={}),b(_=S(h,_),g).dispatch(h)}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/fake_9a5aa49d.js","/")},{buffer:3,crypto:5,lYpoI2:11}],2:[function(e,t,r){(function(n,o,i,a,s,l,c,d,u){(function(p){"use strict";var v=typeof Uint8Array<"u"?Uint8Array:Array,f=43,m=47,S=48,w=97,b=65,k=45,h=95;function _(g){return g=g.charCodeAt(0),g===f||g===k?62:g===m||g===h?63:g<S?-1:g<S+10?g-S+26+26:g<b+26?g-b:g<w+26?g-w+26:void 0}p.toByteArray=function(g){var y,x;if(0<g.length%4)throw new Error("Invalid string. Length must be a multiple of 4");var E=g.length,E=g.charAt(E-2)==="="?2:g.charAt(E-1)==="="?1:0,C=new v(3*g.length/4-E),D=0<E?g.length-4:g.length,T=0;function M(N){C[T++]=N}for(y=0;y<D;y+=4,0)M((16711680&(x=_(g.charAt(y))<<18|_(g.charAt(y+1))<<12|_(g.charAt(y+2))<<6|_(g.charAt(y+3))))>>16),M((65280&x)>>8),M(255&x);return E==2?M(255&(x=_(g.charAt(y))<<2|_(g.charAt(y+1))>>4)):E==1&&(M((x=_(g.charAt(y))<<10|_(g.charAt(y+1))<<4|_(g.charAt(y+2))>>2)>>8&255),M(255&x)),C},p.fromByteArray=function(g){var y,x,E,C,D=g.length%3,T="";function M(N){return"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".charAt(N)}for(y=0,E=g.length-D;y<E;y+=3)x=(g[y]<<16)+(g[y+1]<<8)+g[y+2],T+=M((C=x)>>18&63)+M(C>>12&63)+M(C>>6&63)+M(63&C);switch(D){case 1:T=(T+=M((x=g[g.length-1])>>2))+M(x<<4&63)+"==";break;case 2:T=(T=(T+=M((x=(g[g.length-2]<<8)+g[g.length-1])>>10))+M(x>>4&63))+M(x<<2&63)+"="}return T}})(r===void 0?this.base64js={}:r)}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/base64-js/lib/b64.js","/node_modules/gulp-browserify/node_modules/base64-js/lib")},{buffer:3,lYpoI2:11}],3:[function(e,t,r){(function(n,o,f,a,s,l,c,d,u){var p=e("base64-js"),v=e("ieee754");function f(I,z,P){if(!(this instanceof f))return new f(I,z,P);var j,W,G,te,ge=typeof I;if(z==="base64"&&ge=="string")for(I=(te=I).trim?te.trim():te.replace(/^\s+|\s+$/g,"");I.length%4!=0;)I+="=";if(ge=="number")j=F(I);else if(ge=="string")j=f.byteLength(I,z);else{if(ge!="object")throw new Error("First argument needs to be a number, array or string.");j=F(I.length)}if(f._useTypedArrays?W=f._augment(new Uint8Array(j)):((W=this).length=j,W._isBuffer=!0),f._useTypedArrays&&typeof I.byteLength=="number")W._set(I);else if(Z(te=I)||f.isBuffer(te)||te&&typeof te=="object"&&typeof te.length=="number")for(G=0;G<j;G++)f.isBuffer(I)?W[G]=I.readUInt8(G):W[G]=I[G];else if(ge=="string")W.write(I,0,z);else if(ge=="number"&&!f._useTypedArrays&&!P)for(G=0;G<j;G++)W[G]=0;return W}function m(I,z,P,j){return f._charsWritten=de((function(W){for(var G=[],te=0;te<W.length;te++)G.push(255&W.charCodeAt(te));return G})(z),I,P,j)}function S(I,z,P,j){return f._charsWritten=de((function(W){for(var G,te,ge=[],ze=0;ze<W.length;ze++)te=W.charCodeAt(ze),G=te>>8,te=te%256,ge.push(te),ge.push(G);return ge})(z),I,P,j)}function w(I,z,P){var j="";P=Math.min(I.length,P);for(var W=z;W<P;W++)j+=String.fromCharCode(I[W]);return j}function b(I,z,P,G){G||(H(typeof P=="boolean","missing or invalid endian"),H(z!=null,"missing offset"),H(z+1<I.length,"Trying to read beyond buffer length"));var W,G=I.length;if(!(G<=z))return P?(W=I[z],z+1<G&&(W|=I[z+1]<<8)):(W=I[z]<<8,z+1<G&&(W|=I[z+1])),W}function k(I,z,P,G){G||(H(typeof P=="boolean","missing or invalid endian"),H(z!=null,"missing offset"),H(z+3<I.length,"Trying to read beyond buffer length"));var W,G=I.length;if(!(G<=z))return P?(z+2<G&&(W=I[z+2]<<16),z+1<G&&(W|=I[z+1]<<8),W|=I[z],z+3<G&&(W+=I[z+3]<<24>>>0)):(z+1<G&&(W=I[z+1]<<16),z+2<G&&(W|=I[z+2]<<8),z+3<G&&(W|=I[z+3]),W+=I[z]<<24>>>0),W}function h(I,z,P,j){if(j||(H(typeof P=="boolean","missing or invalid endian"),H(z!=null,"missing offset"),H(z+1<I.length,"Trying to read beyond buffer length")),!(I.length<=z))return j=b(I,z,P,!0),32768&j?-1*(65535-j+1):j}function _(I,z,P,j){if(j||(H(typeof P=="boolean","missing or invalid endian"),H(z!=null,"missing offset"),H(z+3<I.length,"Trying to read beyond buffer length")),!(I.length<=z))return j=k(I,z,P,!0),2147483648&j?-1*(4294967295-j+1):j}function g(I,z,P,j){return j||(H(typeof P=="boolean","missing or invalid endian"),H(z+3<I.length,"Trying to read beyond buffer length")),v.read(I,z,P,23,4)}function y(I,z,P,j){return j||(H(typeof P=="boolean","missing or invalid endian"),H(z+7<I.length,"Trying to read beyond buffer length")),v.read(I,z,P,52,8)}function x(I,z,P,j,W){if(W||(H(z!=null,"missing value"),H(typeof j=="boolean","missing or invalid endian"),H(P!=null,"missing offset"),H(P+1<I.length,"trying to write beyond buffer length"),ne(z,65535)),W=I.length,!(W<=P))for(var G=0,te=Math.min(W-P,2);G<te;G++)I[P+G]=(z&255<<8*(j?G:1-G))>>>8*(j?G:1-G)}function E(I,z,P,j,W){if(W||(H(z!=null,"missing value"),H(typeof j=="boolean","missing or invalid endian"),H(P!=null,"missing offset"),H(P+3<I.length,"trying to write beyond buffer length"),ne(z,4294967295)),W=I.length,!(W<=P))for(var G=0,te=Math.min(W-P,4);G<te;G++)I[P+G]=z>>>8*(j?G:3-G)&255}function C(I,z,P,j,W){W||(H(z!=null,"missing value"),H(typeof j=="boolean","missing or invalid endian"),H(P!=null,"missing offset"),H(P+1<I.length,"Trying to write beyond buffer length"),Me(z,32767,-32768)),I.length<=P||x(I,0<=z?z:65535+z+1,P,j,W)}function D(I,z,P,j,W){W||(H(z!=null,"missing value"),H(typeof j=="boolean","missing or invalid endian"),H(P!=null,"missing offset"),H(P+3<I.length,"Trying to write beyond buffer length"),Me(z,2147483647,-2147483648)),I.length<=P||E(I,0<=z?z:4294967295+z+1,P,j,W)}function T(I,z,P,j,W){W||(H(z!=null,"missing value"),H(typeof j=="boolean","missing or invalid endian"),H(P!=null,"missing offset"),H(P+3<I.length,"Trying to write beyond buffer length"),J(z,34028234663852886e22,-34028234663852886e22)),I.length<=P||v.write(I,z,P,j,23,4)}function M(I,z,P,j,W){W||(H(z!=null,"missing value"),H(typeof j=="boolean","missing or invalid endian"),H(P!=null,"missing offset"),H(P+7<I.length,"Trying to write beyond buffer length"),J(z,17976931348623157e292,-17976931348623157e292)),I.length<=P||v.write(I,z,P,j,52,8)}r.Buffer=f,r.SlowBuffer=f,r.INSPECT_MAX_BYTES=50,f.poolSize=8192,f._useTypedArrays=(function(){try{var I=new ArrayBuffer(0),z=new Uint8Array(I);return z.foo=function(){return 42},z.foo()===42&&typeof z.subarray=="function"}catch{return!1}})(),f.isEncoding=function(I){switch(String(I).toLowerCase()){case"hex":case"utf8":case"utf-8":case"ascii":case"binary":case"base64":case"raw":case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return!0;default:return!1}},f.isBuffer=function(I){return!(I==null||!I._isBuffer)},f.byteLength=function(I,z){var P;switch(I+="",z||"utf8"){case"hex":P=I.length/2;break;case"utf8":case"utf-8":P=V(I).length;break;case"ascii":case"binary":case"raw":P=I.length;break;case"base64":P=Q(I).length;break;case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":P=2*I.length;break;default:throw new Error("Unknown encoding")}return P},f.concat=function(I,z){if(H(Z(I),`Usage: Buffer.concat(list, [totalLength])
list should be an Array.`),I.length===0)return new f(0);if(I.length===1)return I[0];if(typeof z!="number")for(W=z=0;W<I.length;W++)z+=I[W].length;for(var P=new f(z),j=0,W=0;W<I.length;W++){var G=I[W];G.copy(P,j),j+=G.length}return P},f.prototype.write=function(I,z,P,j){isFinite(z)?isFinite(P)||(j=P,P=void 0):(ze=j,j=z,z=P,P=ze),z=Number(z)||0;var W,G,te,ge,ze=this.length-z;switch((!P||ze<(P=Number(P)))&&(P=ze),j=String(j||"utf8").toLowerCase()){case"hex":W=(function(lt,He,Je,je){Je=Number(Je)||0;var Pe=lt.length-Je;(!je||Pe<(je=Number(je)))&&(je=Pe),H((Pe=He.length)%2==0,"Invalid hex string"),Pe/2<je&&(je=Pe/2);for(var dr=0;dr<je;dr++){var Dn=parseInt(He.substr(2*dr,2),16);H(!isNaN(Dn),"Invalid hex string"),lt[Je+dr]=Dn}return f._charsWritten=2*dr,dr})(this,I,z,P);break;case"utf8":case"utf-8":G=this,te=z,ge=P,W=f._charsWritten=de(V(I),G,te,ge);break;case"ascii":case"binary":W=m(this,I,z,P);break;case"base64":G=this,te=z,ge=P,W=f._charsWritten=de(Q(I),G,te,ge);break;case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":W=S(this,I,z,P);break;default:throw new Error("Unknown encoding")}return W},f.prototype.toString=function(I,z,P){var j,W,G,te,ge=this;if(I=String(I||"utf8").toLowerCase(),z=Number(z)||0,(P=P!==void 0?Number(P):ge.length)===z)return"";switch(I){case"hex":j=(function(ze,lt,He){var Je=ze.length;(!lt||lt<0)&&(lt=0),(!He||He<0||Je<He)&&(He=Je);for(var je="",Pe=lt;Pe<He;Pe++)je+=$(ze[Pe]);return je})(ge,z,P);break;case"utf8":case"utf-8":j=(function(ze,lt,He){var Je="",je="";He=Math.min(ze.length,He);for(var Pe=lt;Pe<He;Pe++)ze[Pe]<=127?(Je+=q(je)+String.fromCharCode(ze[Pe]),je=""):je+="%"+ze[Pe].toString(16);return Je+q(je)})(ge,z,P);break;case"ascii":case"binary":j=w(ge,z,P);break;case"base64":W=ge,te=P,j=(G=z)===0&&te===W.length?p.fromByteArray(W):p.fromByteArray(W.slice(G,te));break;case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":j=(function(ze,lt,He){for(var Je=ze.slice(lt,He),je="",Pe=0;Pe<Je.length;Pe+=2)je+=String.fromCharCode(Je[Pe]+256*Je[Pe+1]);return je})(ge,z,P);break;default:throw new Error("Unknown encoding")}return j},f.prototype.toJSON=function(){return{type:"Buffer",data:Array.prototype.slice.call(this._arr||this,0)}},f.prototype.copy=function(I,z,P,j){if(z=z||0,(j=j||j===0?j:this.length)!==(P=P||0)&&I.length!==0&&this.length!==0){H(P<=j,"sourceEnd < sourceStart"),H(0<=z&&z<I.length,"targetStart out of bounds"),H(0<=P&&P<this.length,"sourceStart out of bounds"),H(0<=j&&j<=this.length,"sourceEnd out of bounds"),j>this.length&&(j=this.length);var W=(j=I.length-z<j-P?I.length-z+P:j)-P;if(W<100||!f._useTypedArrays)for(var G=0;G<W;G++)I[G+z]=this[G+P];else I._set(this.subarray(P,P+W),z)}},f.prototype.slice=function(I,z){var P=this.length;if(I=R(I,P,0),z=R(z,P,P),f._useTypedArrays)return f._augment(this.subarray(I,z));for(var j=z-I,W=new f(j,void 0,!0),G=0;G<j;G++)W[G]=this[G+I];return W},f.prototype.get=function(I){return console.log(".get() is deprecated. Access using array indexes instead."),this.readUInt8(I)},f.prototype.set=function(I,z){return console.log(".set() is deprecated. Access using array indexes instead."),this.writeUInt8(I,z)},f.prototype.readUInt8=function(I,z){if(z||(H(I!=null,"missing offset"),H(I<this.length,"Trying to read beyond buffer length")),!(I>=this.length))return this[I]},f.prototype.readUInt16LE=function(I,z){return b(this,I,!0,z)},f.prototype.readUInt16BE=function(I,z){return b(this,I,!1,z)},f.prototype.readUInt32LE=function(I,z){return k(this,I,!0,z)},f.prototype.readUInt32BE=function(I,z){return k(this,I,!1,z)},f.prototype.readInt8=function(I,z){if(z||(H(I!=null,"missing offset"),H(I<this.length,"Trying to read beyond buffer length")),!(I>=this.length))return 128&this[I]?-1*(255-this[I]+1):this[I]},f.prototype.readInt16LE=function(I,z){return h(this,I,!0,z)},f.prototype.readInt16BE=function(I,z){return h(this,I,!1,z)},f.prototype.readInt32LE=function(I,z){return _(this,I,!0,z)},f.prototype.readInt32BE=function(I,z){return _(this,I,!1,z)},f.prototype.readFloatLE=function(I,z){return g(this,I,!0,z)},f.prototype.readFloatBE=function(I,z){return g(this,I,!1,z)},f.prototype.readDoubleLE=function(I,z){return y(this,I,!0,z)},f.prototype.readDoubleBE=function(I,z){return y(this,I,!1,z)},f.prototype.writeUInt8=function(I,z,P){P||(H(I!=null,"missing value"),H(z!=null,"missing offset"),H(z<this.length,"trying to write beyond buffer length"),ne(I,255)),z>=this.length||(this[z]=I)},f.prototype.writeUInt16LE=function(I,z,P){x(this,I,z,!0,P)},f.prototype.writeUInt16BE=function(I,z,P){x(this,I,z,!1,P)},f.prototype.writeUInt32LE=function(I,z,P){E(this,I,z,!0,P)},f.prototype.writeUInt32BE=function(I,z,P){E(this,I,z,!1,P)},f.prototype.writeInt8=function(I,z,P){P||(H(I!=null,"missing value"),H(z!=null,"missing offset"),H(z<this.length,"Trying to write beyond buffer length"),Me(I,127,-128)),z>=this.length||(0<=I?this.writeUInt8(I,z,P):this.writeUInt8(255+I+1,z,P))},f.prototype.writeInt16LE=function(I,z,P){C(this,I,z,!0,P)},f.prototype.writeInt16BE=function(I,z,P){C(this,I,z,!1,P)},f.prototype.writeInt32LE=function(I,z,P){D(this,I,z,!0,P)},f.prototype.writeInt32BE=function(I,z,P){D(this,I,z,!1,P)},f.prototype.writeFloatLE=function(I,z,P){T(this,I,z,!0,P)},f.prototype.writeFloatBE=function(I,z,P){T(this,I,z,!1,P)},f.prototype.writeDoubleLE=function(I,z,P){M(this,I,z,!0,P)},f.prototype.writeDoubleBE=function(I,z,P){M(this,I,z,!1,P)},f.prototype.fill=function(I,z,P){if(z=z||0,P=P||this.length,H(typeof(I=typeof(I=I||0)=="string"?I.charCodeAt(0):I)=="number"&&!isNaN(I),"value is not a number"),H(z<=P,"end < start"),P!==z&&this.length!==0){H(0<=z&&z<this.length,"start out of bounds"),H(0<=P&&P<=this.length,"end out of bounds");for(var j=z;j<P;j++)this[j]=I}},f.prototype.inspect=function(){for(var I=[],z=this.length,P=0;P<z;P++)if(I[P]=$(this[P]),P===r.INSPECT_MAX_BYTES){I[P+1]="...";break}return"<Buffer "+I.join(" ")+">"},f.prototype.toArrayBuffer=function(){if(typeof Uint8Array>"u")throw new Error("Buffer.toArrayBuffer not supported in this browser");if(f._useTypedArrays)return new f(this).buffer;for(var I=new Uint8Array(this.length),z=0,P=I.length;z<P;z+=1)I[z]=this[z];return I.buffer};var N=f.prototype;function R(I,z,P){return typeof I!="number"?P:z<=(I=~~I)?z:0<=I||0<=(I+=z)?I:0}function F(I){return(I=~~Math.ceil(+I))<0?0:I}function Z(I){return(Array.isArray||function(z){return Object.prototype.toString.call(z)==="[object Array]"})(I)}function $(I){return I<16?"0"+I.toString(16):I.toString(16)}function V(I){for(var z=[],P=0;P<I.length;P++){var j=I.charCodeAt(P);if(j<=127)z.push(I.charCodeAt(P));else for(var W=P,G=(55296<=j&&j<=57343&&P++,encodeURIComponent(I.slice(W,P+1)).substr(1).split("%")),te=0;te<G.length;te++)z.push(parseInt(G[te],16))}return z}function Q(I){return p.toByteArray(I)}function de(I,z,P,j){for(var W=0;W<j&&!(W+P>=z.length||W>=I.length);W++)z[W+P]=I[W];return W}function q(I){try{return decodeURIComponent(I)}catch{return"\uFFFD"}}function ne(I,z){H(typeof I=="number","cannot write a non-number as a number"),H(0<=I,"specified a negative value for writing an unsigned value"),H(I<=z,"value is larger than maximum value for type"),H(Math.floor(I)===I,"value has a fractional component")}function Me(I,z,P){H(typeof I=="number","cannot write a non-number as a number"),H(I<=z,"value larger than maximum allowed value"),H(P<=I,"value smaller than minimum allowed value"),H(Math.floor(I)===I,"value has a fractional component")}function J(I,z,P){H(typeof I=="number","cannot write a non-number as a number"),H(I<=z,"value larger than maximum allowed value"),H(P<=I,"value smaller than minimum allowed value")}function H(I,z){if(!I)throw new Error(z||"Failed assertion")}f._augment=function(I){return I._isBuffer=!0,I._get=I.get,I._set=I.set,I.get=N.get,I.set=N.set,I.write=N.write,I.toString=N.toString,I.toLocaleString=N.toString,I.toJSON=N.toJSON,I.copy=N.copy,I.slice=N.slice,I.readUInt8=N.readUInt8,I.readUInt16LE=N.readUInt16LE,I.readUInt16BE=N.readUInt16BE,I.readUInt32LE=N.readUInt32LE,I.readUInt32BE=N.readUInt32BE,I.readInt8=N.readInt8,I.readInt16LE=N.readInt16LE,I.readInt16BE=N.readInt16BE,I.readInt32LE=N.readInt32LE,I.readInt32BE=N.readInt32BE,I.readFloatLE=N.readFloatLE,I.readFloatBE=N.readFloatBE,I.readDoubleLE=N.readDoubleLE,I.readDoubleBE=N.readDoubleBE,I.writeUInt8=N.writeUInt8,I.writeUInt16LE=N.writeUInt16LE,I.writeUInt16BE=N.writeUInt16BE,I.writeUInt32LE=N.writeUInt32LE,I.writeUInt32BE=N.writeUInt32BE,I.writeInt8=N.writeInt8,I.writeInt16LE=N.writeInt16LE,I.writeInt16BE=N.writeInt16BE,I.writeInt32LE=N.writeInt32LE,I.writeInt32BE=N.writeInt32BE,I.writeFloatLE=N.writeFloatLE,I.writeFloatBE=N.writeFloatBE,I.writeDoubleLE=N.writeDoubleLE,I.writeDoubleBE=N.writeDoubleBE,I.fill=N.fill,I.inspect=N.inspect,I.toArrayBuffer=N.toArrayBuffer,I}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/buffer/index.js","/node_modules/gulp-browserify/node_modules/buffer")},{"base64-js":2,buffer:3,ieee754:10,lYpoI2:11}],4:[function(e,t,r){(function(n,o,p,a,s,l,c,d,u){var p=e("buffer").Buffer,v=4,f=new p(v);f.fill(0),t.exports={hash:function(m,S,w,b){for(var k=S((function(x,E){x.length%v!=0&&(C=x.length+(v-x.length%v),x=p.concat([x,f],C));for(var C,D=[],T=E?x.readInt32BE:x.readInt32LE,M=0;M<x.length;M+=v)D.push(T.call(x,M));return D})(m=p.isBuffer(m)?m:new p(m),b),8*m.length),S=b,h=new p(w),_=S?h.writeInt32BE:h.writeInt32LE,g=0;g<k.length;g++)_.call(h,k[g],4*g,!0);return h}}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/helpers.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{buffer:3,lYpoI2:11}],5:[function(e,t,r){(function(n,o,p,a,s,l,c,d,u){var p=e("buffer").Buffer,v=e("./sha"),f=e("./sha256"),m=e("./rng"),S={sha1:v,sha256:f,md5:e("./md5")},w=64,b=new p(w);function k(x,E){var C=S[x=x||"sha1"],D=[];return C||h("algorithm:",x,"is not yet supported"),{update:function(T){return p.isBuffer(T)||(T=new p(T)),D.push(T),T.length,this},digest:function(T){var M=p.concat(D),M=E?(function(N,R,F){p.isBuffer(R)||(R=new p(R)),p.isBuffer(F)||(F=new p(F)),R.length>w?R=N(R):R.length<w&&(R=p.concat([R,b],w));for(var Z=new p(w),$=new p(w),V=0;V<w;V++)Z[V]=54^R[V],$[V]=92^R[V];return F=N(p.concat([Z,F])),N(p.concat([$,F]))})(C,E,M):C(M);return D=null,T?M.toString(T):M}}}function h(){var x=[].slice.call(arguments).join(" ");throw new Error([x,"we accept pull requests","http://github.com/dominictarr/crypto-browserify"].join(`
`))}b.fill(0),r.createHash=function(x){return k(x)},r.createHmac=k,r.randomBytes=function(x,E){if(!E||!E.call)return new p(m(x));try{E.call(this,void 0,new p(m(x)))}catch(C){E(C)}};var _,g=["createCredentials","createCipher","createCipheriv","createDecipher","createDecipheriv","createSign","createVerify","createDiffieHellman","pbkdf2"],y=function(x){r[x]=function(){h("sorry,",x,"is not implemented yet")}};for(_ in g)y(g[_],_)}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/index.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{"./md5":6,"./rng":7,"./sha":8,"./sha256":9,buffer:3,lYpoI2:11}],6:[function(e,t,r){(function(n,o,i,a,s,l,c,d,u){var p=e("./helpers");function v(h,_){h[_>>5]|=128<<_%32,h[14+(_+64>>>9<<4)]=_;for(var g=1732584193,y=-271733879,x=-1732584194,E=271733878,C=0;C<h.length;C+=16){var D=g,T=y,M=x,N=E,g=m(g,y,x,E,h[C+0],7,-680876936),E=m(E,g,y,x,h[C+1],12,-389564586),x=m(x,E,g,y,h[C+2],17,606105819),y=m(y,x,E,g,h[C+3],22,-1044525330);g=m(g,y,x,E,h[C+4],7,-176418897),E=m(E,g,y,x,h[C+5],12,1200080426),x=m(x,E,g,y,h[C+6],17,-1473231341),y=m(y,x,E,g,h[C+7],22,-45705983),g=m(g,y,x,E,h[C+8],7,1770035416),E=m(E,g,y,x,h[C+9],12,-1958414417),x=m(x,E,g,y,h[C+10],17,-42063),y=m(y,x,E,g,h[C+11],22,-1990404162),g=m(g,y,x,E,h[C+12],7,1804603682),E=m(E,g,y,x,h[C+13],12,-40341101),x=m(x,E,g,y,h[C+14],17,-1502002290),g=S(g,y=m(y,x,E,g,h[C+15],22,1236535329),x,E,h[C+1],5,-165796510),E=S(E,g,y,x,h[C+6],9,-1069501632),x=S(x,E,g,y,h[C+11],14,643717713),y=S(y,x,E,g,h[C+0],20,-373897302),g=S(g,y,x,E,h[C+5],5,-701558691),E=S(E,g,y,x,h[C+10],9,38016083),x=S(x,E,g,y,h[C+15],14,-660478335),y=S(y,x,E,g,h[C+4],20,-405537848),g=S(g,y,x,E,h[C+9],5,568446438),E=S(E,g,y,x,h[C+14],9,-1019803690),x=S(x,E,g,y,h[C+3],14,-187363961),y=S(y,x,E,g,h[C+8],20,1163531501),g=S(g,y,x,E,h[C+13],5,-1444681467),E=S(E,g,y,x,h[C+2],9,-51403784),x=S(x,E,g,y,h[C+7],14,1735328473),g=w(g,y=S(y,x,E,g,h[C+12],20,-1926607734),x,E,h[C+5],4,-378558),E=w(E,g,y,x,h[C+8],11,-2022574463),x=w(x,E,g,y,h[C+11],16,1839030562),y=w(y,x,E,g,h[C+14],23,-35309556),g=w(g,y,x,E,h[C+1],4,-1530992060),E=w(E,g,y,x,h[C+4],11,1272893353),x=w(x,E,g,y,h[C+7],16,-155497632),y=w(y,x,E,g,h[C+10],23,-1094730640),g=w(g,y,x,E,h[C+13],4,681279174),E=w(E,g,y,x,h[C+0],11,-358537222),x=w(x,E,g,y,h[C+3],16,-722521979),y=w(y,x,E,g,h[C+6],23,76029189),g=w(g,y,x,E,h[C+9],4,-640364487),E=w(E,g,y,x,h[C+12],11,-421815835),x=w(x,E,g,y,h[C+15],16,530742520),g=b(g,y=w(y,x,E,g,h[C+2],23,-995338651),x,E,h[C+0],6,-198630844),E=b(E,g,y,x,h[C+7],10,1126891415),x=b(x,E,g,y,h[C+14],15,-1416354905),y=b(y,x,E,g,h[C+5],21,-57434055),g=b(g,y,x,E,h[C+12],6,1700485571),E=b(E,g,y,x,h[C+3],10,-1894986606),x=b(x,E,g,y,h[C+10],15,-1051523),y=b(y,x,E,g,h[C+1],21,-2054922799),g=b(g,y,x,E,h[C+8],6,1873313359),E=b(E,g,y,x,h[C+15],10,-30611744),x=b(x,E,g,y,h[C+6],15,-1560198380),y=b(y,x,E,g,h[C+13],21,1309151649),g=b(g,y,x,E,h[C+4],6,-145523070),E=b(E,g,y,x,h[C+11],10,-1120210379),x=b(x,E,g,y,h[C+2],15,718787259),y=b(y,x,E,g,h[C+9],21,-343485551),g=k(g,D),y=k(y,T),x=k(x,M),E=k(E,N)}return Array(g,y,x,E)}function f(h,_,g,y,x,E){return k((_=k(k(_,h),k(y,E)))<<x|_>>>32-x,g)}function m(h,_,g,y,x,E,C){return f(_&g|~_&y,h,_,x,E,C)}function S(h,_,g,y,x,E,C){return f(_&y|g&~y,h,_,x,E,C)}function w(h,_,g,y,x,E,C){return f(_^g^y,h,_,x,E,C)}function b(h,_,g,y,x,E,C){return f(g^(_|~y),h,_,x,E,C)}function k(h,_){var g=(65535&h)+(65535&_);return(h>>16)+(_>>16)+(g>>16)<<16|65535&g}t.exports=function(h){return p.hash(h,v,16)}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/md5.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{"./helpers":4,buffer:3,lYpoI2:11}],7:[function(e,t,r){(function(n,o,i,a,s,l,c,d,u){var p;t.exports=p||function(v){for(var f,m=new Array(v),S=0;S<v;S++)(3&S)==0&&(f=4294967296*Math.random()),m[S]=f>>>((3&S)<<3)&255;return m}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/rng.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{buffer:3,lYpoI2:11}],8:[function(e,t,r){(function(n,o,i,a,s,l,c,d,u){var p=e("./helpers");function v(S,w){S[w>>5]|=128<<24-w%32,S[15+(w+64>>9<<4)]=w;for(var b,k,h,_=Array(80),g=1732584193,y=-271733879,x=-1732584194,E=271733878,C=-1009589776,D=0;D<S.length;D+=16){for(var T=g,M=y,N=x,R=E,F=C,Z=0;Z<80;Z++){_[Z]=Z<16?S[D+Z]:m(_[Z-3]^_[Z-8]^_[Z-14]^_[Z-16],1);var $=f(f(m(g,5),($=y,k=x,h=E,(b=Z)<20?$&k|~$&h:!(b<40)&&b<60?$&k|$&h|k&h:$^k^h)),f(f(C,_[Z]),(b=Z)<20?1518500249:b<40?1859775393:b<60?-1894007588:-899497514)),C=E,E=x,x=m(y,30),y=g,g=$}g=f(g,T),y=f(y,M),x=f(x,N),E=f(E,R),C=f(C,F)}return Array(g,y,x,E,C)}function f(S,w){var b=(65535&S)+(65535&w);return(S>>16)+(w>>16)+(b>>16)<<16|65535&b}function m(S,w){return S<<w|S>>>32-w}t.exports=function(S){return p.hash(S,v,20,!0)}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/sha.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{"./helpers":4,buffer:3,lYpoI2:11}],9:[function(e,t,r){(function(n,o,i,a,s,l,c,d,u){function p(w,b){var k=(65535&w)+(65535&b);return(w>>16)+(b>>16)+(k>>16)<<16|65535&k}function v(w,b){var k,h=new Array(1116352408,1899447441,3049323471,3921009573,961987163,1508970993,2453635748,2870763221,3624381080,310598401,607225278,1426881987,1925078388,2162078206,2614888103,3248222580,3835390401,4022224774,264347078,604807628,770255983,1249150122,1555081692,1996064986,2554220882,2821834349,2952996808,3210313671,3336571891,3584528711,113926993,338241895,666307205,773529912,1294757372,1396182291,1695183700,1986661051,2177026350,2456956037,2730485921,2820302411,3259730800,3345764771,3516065817,3600352804,4094571909,275423344,430227734,506948616,659060556,883997877,958139571,1322822218,1537002063,1747873779,1955562222,2024104815,2227730452,2361852424,2428436474,2756734187,3204031479,3329325298),_=new Array(1779033703,3144134277,1013904242,2773480762,1359893119,2600822924,528734635,1541459225),g=new Array(64);w[b>>5]|=128<<24-b%32,w[15+(b+64>>9<<4)]=b;for(var y,x,E=0;E<w.length;E+=16){for(var C=_[0],D=_[1],T=_[2],M=_[3],N=_[4],R=_[5],F=_[6],Z=_[7],$=0;$<64;$++)g[$]=$<16?w[$+E]:p(p(p((x=g[$-2],m(x,17)^m(x,19)^S(x,10)),g[$-7]),(x=g[$-15],m(x,7)^m(x,18)^S(x,3))),g[$-16]),k=p(p(p(p(Z,m(x=N,6)^m(x,11)^m(x,25)),N&R^~N&F),h[$]),g[$]),y=p(m(y=C,2)^m(y,13)^m(y,22),C&D^C&T^D&T),Z=F,F=R,R=N,N=p(M,k),M=T,T=D,D=C,C=p(k,y);_[0]=p(C,_[0]),_[1]=p(D,_[1]),_[2]=p(T,_[2]),_[3]=p(M,_[3]),_[4]=p(N,_[4]),_[5]=p(R,_[5]),_[6]=p(F,_[6]),_[7]=p(Z,_[7])}return _}var f=e("./helpers"),m=function(w,b){return w>>>b|w<<32-b},S=function(w,b){return w>>>b};t.exports=function(w){return f.hash(w,v,32,!0)}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/sha256.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{"./helpers":4,buffer:3,lYpoI2:11}],10:[function(e,t,r){(function(n,o,i,a,s,l,c,d,u){r.read=function(p,v,f,m,E){var w,b,k=8*E-m-1,h=(1<<k)-1,_=h>>1,g=-7,y=f?E-1:0,x=f?-1:1,E=p[v+y];for(y+=x,w=E&(1<<-g)-1,E>>=-g,g+=k;0<g;w=256*w+p[v+y],y+=x,g-=8);for(b=w&(1<<-g)-1,w>>=-g,g+=m;0<g;b=256*b+p[v+y],y+=x,g-=8);if(w===0)w=1-_;else{if(w===h)return b?NaN:1/0*(E?-1:1);b+=Math.pow(2,m),w-=_}return(E?-1:1)*b*Math.pow(2,w-m)},r.write=function(p,v,f,m,S,C){var b,k,h=8*C-S-1,_=(1<<h)-1,g=_>>1,y=S===23?Math.pow(2,-24)-Math.pow(2,-77):0,x=m?0:C-1,E=m?1:-1,C=v<0||v===0&&1/v<0?1:0;for(v=Math.abs(v),isNaN(v)||v===1/0?(k=isNaN(v)?1:0,b=_):(b=Math.floor(Math.log(v)/Math.LN2),v*(m=Math.pow(2,-b))<1&&(b--,m*=2),2<=(v+=1<=b+g?y/m:y*Math.pow(2,1-g))*m&&(b++,m/=2),_<=b+g?(k=0,b=_):1<=b+g?(k=(v*m-1)*Math.pow(2,S),b+=g):(k=v*Math.pow(2,g-1)*Math.pow(2,S),b=0));8<=S;p[f+x]=255&k,x+=E,k/=256,S-=8);for(b=b<<S|k,h+=S;0<h;p[f+x]=255&b,x+=E,b/=256,h-=8);p[f+x-E]|=128*C}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/ieee754/index.js","/node_modules/gulp-browserify/node_modules/ieee754")},{buffer:3,lYpoI2:11}],11:[function(e,t,r){(function(n,o,i,a,s,l,c,d,u){var p,v,f;function m(){}(n=t.exports={}).nextTick=(v=typeof window<"u"&&window.setImmediate,f=typeof window<"u"&&window.postMessage&&window.addEventListener,v?function(S){return window.setImmediate(S)}:f?(p=[],window.addEventListener("message",function(S){var w=S.source;w!==window&&w!==null||S.data!=="process-tick"||(S.stopPropagation(),0<p.length&&p.shift()())},!0),function(S){p.push(S),window.postMessage("process-tick","*")}):function(S){setTimeout(S,0)}),n.title="browser",n.browser=!0,n.env={},n.argv=[],n.on=m,n.addListener=m,n.once=m,n.off=m,n.removeListener=m,n.removeAllListeners=m,n.emit=m,n.binding=function(S){throw new Error("process.binding is not supported")},n.cwd=function(){return"/"},n.chdir=function(S){throw new Error("process.chdir is not supported")}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/process/browser.js","/node_modules/gulp-browserify/node_modules/process")},{buffer:3,lYpoI2:11}]},{},[1])(1)})});var ck=_t(sf=>{var Rt;(function(e){e.Root="root",e.Text="text",e.Directive="directive",e.Comment="comment",e.Script="script",e.Style="style",e.Tag="tag",e.CDATA="cdata",e.Doctype="doctype"})(Rt||(Rt={}));function oC(e){return e.type===Rt.Tag||e.type===Rt.Script||e.type===Rt.Style}Rt.Root;Rt.Text;Rt.Directive;Rt.Comment;Rt.Script;Rt.Style;Rt.Tag;Rt.CDATA;Rt.Doctype;Object.defineProperty(sf,"ElementType",{enumerable:!0,get:function(){return Rt}});sf.isTag=oC});var xk=_t(gt=>{var Zt=ck(),cf=class{parent=null;prev=null;next=null;startIndex=null;endIndex=null;get parentNode(){return this.parent}set parentNode(e){this.parent=e}get previousSibling(){return this.prev}set previousSibling(e){this.prev=e}get nextSibling(){return this.next}set nextSibling(e){this.next=e}cloneNode(e=!1){return uf(this,e)}},Ic=class extends cf{data;constructor(e){super(),this.data=e}get nodeValue(){return this.data}set nodeValue(e){this.data=e}},uk=class extends Ic{type=Zt.ElementType.Text;get nodeType(){return 3}},dk=class extends Ic{type=Zt.ElementType.Comment;get nodeType(){return 8}},pk=class extends Ic{type=Zt.ElementType.Directive;name;constructor(e,t){super(t),this.name=e}get nodeType(){return 1}"x-name";"x-publicId";"x-systemId"},Ec=class extends cf{children;constructor(e){super(),this.children=e}get firstChild(){return this.children[0]??null}get lastChild(){return this.children.length>0?this.children[this.children.length-1]:null}get childNodes(){return this.children}set childNodes(e){this.children=e}},fk=class extends Ec{type=Zt.ElementType.CDATA;get nodeType(){return 4}},hk=class extends Ec{type=Zt.ElementType.Root;get nodeType(){return 9}},vk=class extends Ec{name;attribs;type;constructor(e,t,r=[],n=e==="script"?Zt.ElementType.Script:e==="style"?Zt.ElementType.Style:Zt.ElementType.Tag){super(r),this.name=e,this.attribs=t,this.type=n}get nodeType(){return 1}get tagName(){return this.name}set tagName(e){this.name=e}get attributes(){return Object.keys(this.attribs).map(e=>({name:e,value:this.attribs[e],namespace:this["x-attribsNamespace"]?.[e],prefix:this["x-attribsPrefix"]?.[e]}))}namespace;"x-attribsNamespace";"x-attribsPrefix"};function gk(e){return Zt.isTag(e)}function mk(e){return e.type===Zt.ElementType.CDATA}function _k(e){return e.type===Zt.ElementType.Text}function bk(e){return e.type===Zt.ElementType.Comment}function yk(e){return e.type===Zt.ElementType.Directive}function kk(e){return e.type===Zt.ElementType.Root}function uf(e,t=!1){let r;if(_k(e))r=new uk(e.data);else if(bk(e))r=new dk(e.data);else if(gk(e)){let n=t?lf(e.children):[],o=new vk(e.name,{...e.attribs},n);for(let i of n)i.parent=o;e.namespace!=null&&(o.namespace=e.namespace),e["x-attribsNamespace"]&&(o["x-attribsNamespace"]={...e["x-attribsNamespace"]}),e["x-attribsPrefix"]&&(o["x-attribsPrefix"]={...e["x-attribsPrefix"]}),r=o}else if(mk(e)){let n=t?lf(e.children):[],o=new fk(n);for(let i of n)i.parent=o;r=o}else if(kk(e)){let n=t?lf(e.children):[],o=new hk(n);for(let i of n)i.parent=o;e["x-mode"]&&(o["x-mode"]=e["x-mode"]),r=o}else if(yk(e)){let n=new pk(e.name,e.data);e["x-name"]!=null&&(n["x-name"]=e["x-name"],n["x-publicId"]=e["x-publicId"],n["x-systemId"]=e["x-systemId"]),r=n}else throw new Error(`Not implemented yet: ${e.type}`);return r.startIndex=e.startIndex,r.endIndex=e.endIndex,e.sourceCodeLocation!=null&&(r.sourceCodeLocation=e.sourceCodeLocation),r}function lf(e){let t=e.map(r=>uf(r,!0));for(let r=1;r<t.length;r++)t[r].prev=t[r-1],t[r-1].next=t[r];return t}gt.CDATA=fk;gt.Comment=dk;gt.DataNode=Ic;gt.Document=hk;gt.Element=vk;gt.Node=cf;gt.NodeWithChildren=Ec;gt.ProcessingInstruction=pk;gt.Text=uk;gt.cloneNode=uf;gt.isCDATA=mk;gt.isComment=bk;gt.isDirective=yk;gt.isDocument=kk;gt.isTag=gk;gt.isText=_k});var Sk=_t(df=>{var wk=["animateMotion","animateTransform","clipPath","feBlend","feColorMatrix","feComponentTransfer","feComposite","feConvolveMatrix","feDiffuseLighting","feDisplacementMap","feDropShadow","feFlood","feFuncA","feFuncB","feFuncG","feFuncR","feGaussianBlur","feImage","feMerge","feMergeNode","feMorphology","feOffset","fePointLight","feSpecularLighting","feSpotLight","feTile","feTurbulence","foreignObject","linearGradient","radialGradient","textPath"],iC=wk.reduce((e,t)=>(e[t.toLowerCase()]=t,e),{});df.CASE_SENSITIVE_TAG_NAMES=wk;df.CASE_SENSITIVE_TAG_NAMES_MAP=iC});var pf=_t(rs=>{var Cc=xk(),aC=Sk(),Ik="\r",sC=new RegExp(Ik,"g"),Ek=`__HTML_DOM_PARSER_CARRIAGE_RETURN_PLACEHOLDER_${Date.now().toString()}__`,lC=new RegExp(Ek,"g");function cC(e){return aC.CASE_SENSITIVE_TAG_NAMES_MAP[e]}function uC(e){let t={},r=0,n=e.length;for(;r<n;r++){let o=e[r];t[o.name]=o.value}return t}function dC(e){e=e.toLowerCase();let t=cC(e);return t||e}function pC(e,t){let r="<"+t,n=e.toLowerCase().indexOf(r);if(n===-1)return!1;let o=e[n+r.length];return o===">"||o===" "||o==="	"||o===`
`||o==="\r"||o==="/"}function fC(e){return e.replace(sC,Ek)}function Ck(e){return e.replace(lC,Ik)}function zk(e,t=null,r){let n=[],o,i=0,a=e.length;for(;i<a;i++){let s=e[i];switch(s.nodeType){case 1:{let c=dC(s.nodeName);o=new Cc.Element(c,uC(s.attributes)),o.children=zk(c==="template"?s.content.childNodes:s.childNodes,o);break}case 3:o=new Cc.Text(Ck(s.nodeValue??""));break;case 8:o=new Cc.Comment(s.nodeValue??"");break;default:continue}let l=n[i-1]??null;l&&(l.next=o),o.parent=t,o.prev=l,o.next=null,n.push(o)}return r&&(o=new Cc.ProcessingInstruction(r.substring(0,r.indexOf(" ")).toLowerCase(),r),o.next=n[0]??null,o.parent=t,n.unshift(o),n[1]&&(n[1].prev=n[0])),n}rs.escapeSpecialCharacters=fC;rs.formatDOM=zk;rs.hasOpenTag=pC;rs.revertEscapedCharacters=Ck});var Tk=_t(vf=>{var ns=pf(),Pk="html",zc="head",Oi="body",hC=/<([a-zA-Z]+[0-9]?)/;function Oc(e,t){return t?t.createHTML(e):e}var Dc=(e,t,r)=>{throw new Error("This browser does not support `document.implementation.createHTMLDocument`")},ff=(e,t,r)=>{throw new Error("This browser does not support `DOMParser.prototype.parseFromString`")},Ok=typeof window=="object"&&window.DOMParser;if(typeof Ok=="function"){let e=new Ok,t="text/html";ff=(r,n,o)=>(n&&(r=`<${n}>${r}</${n}>`),e.parseFromString(r,t)),Dc=ff}if(typeof document=="object"&&document.implementation){let e=document.implementation.createHTMLDocument();Dc=function(t,r,n){if(r){let o=e.documentElement.querySelector(r);return o&&(o.innerHTML=Oc(t,n)),e}return e.documentElement.innerHTML=Oc(t,n),e}}var Pc=typeof document=="object"&&document.createElement("template"),hf;Pc&&Pc.content&&(hf=(e,t)=>(Pc.innerHTML=Oc(e,t),Pc.content.childNodes));var Dk=()=>document.createDocumentFragment().childNodes;function vC(e,t){e=ns.escapeSpecialCharacters(e);let r=hC.exec(e)?.[1]?.toLowerCase();switch(r){case Pk:{let n=ff(e);if(!ns.hasOpenTag(e,zc)){let o=n.querySelector(zc);o?.parentNode?.removeChild(o)}if(!ns.hasOpenTag(e,Oi)){let o=n.querySelector(Oi);o?.parentNode?.removeChild(o)}return n.querySelectorAll(Pk)}case zc:case Oi:{let n=Dc(e,void 0,t).querySelectorAll(r);return ns.hasOpenTag(e,Oi)&&ns.hasOpenTag(e,zc)?n[0].parentNode?.childNodes??Dk():n}default:return hf?hf(e,t):Dc(e,Oi,t).querySelector(Oi)?.childNodes??Dk()}}vf.default=vC;vf.getHTMLForInnerHTML=Oc});var Ak=_t(gf=>{Object.defineProperties(gf,{__esModule:{value:!0},[Symbol.toStringTag]:{value:"Module"}});var gC=pf(),mC=Tk(),_C=/<(![a-zA-Z\s]+)>/;function bC(e,t){if(typeof e!="string")throw new TypeError("First argument must be a string");if(!e)return[];let r=_C.exec(e),n=r?r[1]:void 0;return gC.formatDOM(mC.default(e,t?.trustedTypePolicy),null,n)}gf.default=bC});var Mk=_t(Tc=>{var yC=0;Tc.SAME=yC;var kC=1;Tc.CAMELCASE=kC;Tc.possibleStandardNames={accept:0,acceptCharset:1,"accept-charset":"acceptCharset",accessKey:1,action:0,allowFullScreen:1,alt:0,as:0,async:0,autoCapitalize:1,autoComplete:1,autoCorrect:1,autoFocus:1,autoPlay:1,autoSave:1,capture:0,cellPadding:1,cellSpacing:1,challenge:0,charSet:1,checked:0,children:0,cite:0,class:"className",classID:1,className:1,cols:0,colSpan:1,content:0,contentEditable:1,contextMenu:1,controls:0,controlsList:1,coords:0,crossOrigin:1,dangerouslySetInnerHTML:1,data:0,dateTime:1,default:0,defaultChecked:1,defaultValue:1,defer:0,dir:0,disabled:0,disablePictureInPicture:1,disableRemotePlayback:1,download:0,draggable:0,encType:1,enterKeyHint:1,for:"htmlFor",form:0,formMethod:1,formAction:1,formEncType:1,formNoValidate:1,formTarget:1,frameBorder:1,headers:0,height:0,hidden:0,high:0,href:0,hrefLang:1,htmlFor:1,httpEquiv:1,"http-equiv":"httpEquiv",icon:0,id:0,innerHTML:1,inputMode:1,integrity:0,is:0,itemID:1,itemProp:1,itemRef:1,itemScope:1,itemType:1,keyParams:1,keyType:1,kind:0,label:0,lang:0,list:0,loop:0,low:0,manifest:0,marginWidth:1,marginHeight:1,max:0,maxLength:1,media:0,mediaGroup:1,method:0,min:0,minLength:1,multiple:0,muted:0,name:0,noModule:1,nonce:0,noValidate:1,open:0,optimum:0,pattern:0,placeholder:0,playsInline:1,poster:0,preload:0,profile:0,radioGroup:1,readOnly:1,referrerPolicy:1,rel:0,required:0,reversed:0,role:0,rows:0,rowSpan:1,sandbox:0,scope:0,scoped:0,scrolling:0,seamless:0,selected:0,shape:0,size:0,sizes:0,span:0,spellCheck:1,src:0,srcDoc:1,srcLang:1,srcSet:1,start:0,step:0,style:0,summary:0,tabIndex:1,target:0,title:0,type:0,useMap:1,value:0,width:0,wmode:0,wrap:0,about:0,accentHeight:1,"accent-height":"accentHeight",accumulate:0,additive:0,alignmentBaseline:1,"alignment-baseline":"alignmentBaseline",allowReorder:1,alphabetic:0,amplitude:0,arabicForm:1,"arabic-form":"arabicForm",ascent:0,attributeName:1,attributeType:1,autoReverse:1,azimuth:0,baseFrequency:1,baselineShift:1,"baseline-shift":"baselineShift",baseProfile:1,bbox:0,begin:0,bias:0,by:0,calcMode:1,capHeight:1,"cap-height":"capHeight",clip:0,clipPath:1,"clip-path":"clipPath",clipPathUnits:1,clipRule:1,"clip-rule":"clipRule",color:0,colorInterpolation:1,"color-interpolation":"colorInterpolation",colorInterpolationFilters:1,"color-interpolation-filters":"colorInterpolationFilters",colorProfile:1,"color-profile":"colorProfile",colorRendering:1,"color-rendering":"colorRendering",contentScriptType:1,contentStyleType:1,cursor:0,cx:0,cy:0,d:0,datatype:0,decelerate:0,descent:0,diffuseConstant:1,direction:0,display:0,divisor:0,dominantBaseline:1,"dominant-baseline":"dominantBaseline",dur:0,dx:0,dy:0,edgeMode:1,elevation:0,enableBackground:1,"enable-background":"enableBackground",end:0,exponent:0,externalResourcesRequired:1,fill:0,fillOpacity:1,"fill-opacity":"fillOpacity",fillRule:1,"fill-rule":"fillRule",filter:0,filterRes:1,filterUnits:1,floodOpacity:1,"flood-opacity":"floodOpacity",floodColor:1,"flood-color":"floodColor",focusable:0,fontFamily:1,"font-family":"fontFamily",fontSize:1,"font-size":"fontSize",fontSizeAdjust:1,"font-size-adjust":"fontSizeAdjust",fontStretch:1,"font-stretch":"fontStretch",fontStyle:1,"font-style":"fontStyle",fontVariant:1,"font-variant":"fontVariant",fontWeight:1,"font-weight":"fontWeight",format:0,from:0,fx:0,fy:0,g1:0,g2:0,glyphName:1,"glyph-name":"glyphName",glyphOrientationHorizontal:1,"glyph-orientation-horizontal":"glyphOrientationHorizontal",glyphOrientationVertical:1,"glyph-orientation-vertical":"glyphOrientationVertical",glyphRef:1,gradientTransform:1,gradientUnits:1,hanging:0,horizAdvX:1,"horiz-adv-x":"horizAdvX",horizOriginX:1,"horiz-origin-x":"horizOriginX",ideographic:0,imageRendering:1,"image-rendering":"imageRendering",in2:0,in:0,inlist:0,intercept:0,k1:0,k2:0,k3:0,k4:0,k:0,kernelMatrix:1,kernelUnitLength:1,kerning:0,keyPoints:1,keySplines:1,keyTimes:1,lengthAdjust:1,letterSpacing:1,"letter-spacing":"letterSpacing",lightingColor:1,"lighting-color":"lightingColor",limitingConeAngle:1,local:0,markerEnd:1,"marker-end":"markerEnd",markerHeight:1,markerMid:1,"marker-mid":"markerMid",markerStart:1,"marker-start":"markerStart",markerUnits:1,markerWidth:1,mask:0,maskContentUnits:1,maskUnits:1,mathematical:0,mode:0,numOctaves:1,offset:0,opacity:0,operator:0,order:0,orient:0,orientation:0,origin:0,overflow:0,overlinePosition:1,"overline-position":"overlinePosition",overlineThickness:1,"overline-thickness":"overlineThickness",paintOrder:1,"paint-order":"paintOrder",panose1:0,"panose-1":"panose1",pathLength:1,patternContentUnits:1,patternTransform:1,patternUnits:1,pointerEvents:1,"pointer-events":"pointerEvents",points:0,pointsAtX:1,pointsAtY:1,pointsAtZ:1,prefix:0,preserveAlpha:1,preserveAspectRatio:1,primitiveUnits:1,property:0,r:0,radius:0,refX:1,refY:1,renderingIntent:1,"rendering-intent":"renderingIntent",repeatCount:1,repeatDur:1,requiredExtensions:1,requiredFeatures:1,resource:0,restart:0,result:0,results:0,rotate:0,rx:0,ry:0,scale:0,security:0,seed:0,shapeRendering:1,"shape-rendering":"shapeRendering",slope:0,spacing:0,specularConstant:1,specularExponent:1,speed:0,spreadMethod:1,startOffset:1,stdDeviation:1,stemh:0,stemv:0,stitchTiles:1,stopColor:1,"stop-color":"stopColor",stopOpacity:1,"stop-opacity":"stopOpacity",strikethroughPosition:1,"strikethrough-position":"strikethroughPosition",strikethroughThickness:1,"strikethrough-thickness":"strikethroughThickness",string:0,stroke:0,strokeDasharray:1,"stroke-dasharray":"strokeDasharray",strokeDashoffset:1,"stroke-dashoffset":"strokeDashoffset",strokeLinecap:1,"stroke-linecap":"strokeLinecap",strokeLinejoin:1,"stroke-linejoin":"strokeLinejoin",strokeMiterlimit:1,"stroke-miterlimit":"strokeMiterlimit",strokeWidth:1,"stroke-width":"strokeWidth",strokeOpacity:1,"stroke-opacity":"strokeOpacity",suppressContentEditableWarning:1,suppressHydrationWarning:1,surfaceScale:1,systemLanguage:1,tableValues:1,targetX:1,targetY:1,textAnchor:1,"text-anchor":"textAnchor",textDecoration:1,"text-decoration":"textDecoration",textLength:1,textRendering:1,"text-rendering":"textRendering",to:0,transform:0,typeof:0,u1:0,u2:0,underlinePosition:1,"underline-position":"underlinePosition",underlineThickness:1,"underline-thickness":"underlineThickness",unicode:0,unicodeBidi:1,"unicode-bidi":"unicodeBidi",unicodeRange:1,"unicode-range":"unicodeRange",unitsPerEm:1,"units-per-em":"unitsPerEm",unselectable:0,vAlphabetic:1,"v-alphabetic":"vAlphabetic",values:0,vectorEffect:1,"vector-effect":"vectorEffect",version:0,vertAdvY:1,"vert-adv-y":"vertAdvY",vertOriginX:1,"vert-origin-x":"vertOriginX",vertOriginY:1,"vert-origin-y":"vertOriginY",vHanging:1,"v-hanging":"vHanging",vIdeographic:1,"v-ideographic":"vIdeographic",viewBox:1,viewTarget:1,visibility:0,vMathematical:1,"v-mathematical":"vMathematical",vocab:0,widths:0,wordSpacing:1,"word-spacing":"wordSpacing",writingMode:1,"writing-mode":"writingMode",x1:0,x2:0,x:0,xChannelSelector:1,xHeight:1,"x-height":"xHeight",xlinkActuate:1,"xlink:actuate":"xlinkActuate",xlinkArcrole:1,"xlink:arcrole":"xlinkArcrole",xlinkHref:1,"xlink:href":"xlinkHref",xlinkRole:1,"xlink:role":"xlinkRole",xlinkShow:1,"xlink:show":"xlinkShow",xlinkTitle:1,"xlink:title":"xlinkTitle",xlinkType:1,"xlink:type":"xlinkType",xmlBase:1,"xml:base":"xmlBase",xmlLang:1,"xml:lang":"xmlLang",xmlns:0,"xml:space":"xmlSpace",xmlnsXlink:1,"xmlns:xlink":"xmlnsXlink",xmlSpace:1,y1:0,y2:0,y:0,yChannelSelector:1,z:0,zoomAndPan:1}});var Rk=_t(kr=>{"use strict";function xC(e){return mt.hasOwnProperty(e)?mt[e]:null}function Nt(e,t,r,n,o,i,a){this.acceptsBooleans=t===2||t===3||t===4,this.attributeName=n,this.attributeNamespace=o,this.mustUseProperty=r,this.propertyName=e,this.type=t,this.sanitizeURL=i,this.removeEmptyString=a}var mt={},wC=["children","dangerouslySetInnerHTML","defaultValue","defaultChecked","innerHTML","suppressContentEditableWarning","suppressHydrationWarning","style"];wC.forEach(e=>{mt[e]=new Nt(e,0,!1,e,null,!1,!1)});[["acceptCharset","accept-charset"],["className","class"],["htmlFor","for"],["httpEquiv","http-equiv"]].forEach(([e,t])=>{mt[e]=new Nt(e,1,!1,t,null,!1,!1)});["contentEditable","draggable","spellCheck","value"].forEach(e=>{mt[e]=new Nt(e,2,!1,e.toLowerCase(),null,!1,!1)});["autoReverse","externalResourcesRequired","focusable","preserveAlpha"].forEach(e=>{mt[e]=new Nt(e,2,!1,e,null,!1,!1)});["allowFullScreen","async","autoFocus","autoPlay","controls","default","defer","disabled","disablePictureInPicture","disableRemotePlayback","formNoValidate","hidden","loop","noModule","noValidate","open","playsInline","readOnly","required","reversed","scoped","seamless","itemScope"].forEach(e=>{mt[e]=new Nt(e,3,!1,e.toLowerCase(),null,!1,!1)});["checked","multiple","muted","selected"].forEach(e=>{mt[e]=new Nt(e,3,!0,e,null,!1,!1)});["capture","download"].forEach(e=>{mt[e]=new Nt(e,4,!1,e,null,!1,!1)});["cols","rows","size","span"].forEach(e=>{mt[e]=new Nt(e,6,!1,e,null,!1,!1)});["rowSpan","start"].forEach(e=>{mt[e]=new Nt(e,5,!1,e.toLowerCase(),null,!1,!1)});var mf=/[\-\:]([a-z])/g,_f=e=>e[1].toUpperCase();["accent-height","alignment-baseline","arabic-form","baseline-shift","cap-height","clip-path","clip-rule","color-interpolation","color-interpolation-filters","color-profile","color-rendering","dominant-baseline","enable-background","fill-opacity","fill-rule","flood-color","flood-opacity","font-family","font-size","font-size-adjust","font-stretch","font-style","font-variant","font-weight","glyph-name","glyph-orientation-horizontal","glyph-orientation-vertical","horiz-adv-x","horiz-origin-x","image-rendering","letter-spacing","lighting-color","marker-end","marker-mid","marker-start","overline-position","overline-thickness","paint-order","panose-1","pointer-events","rendering-intent","shape-rendering","stop-color","stop-opacity","strikethrough-position","strikethrough-thickness","stroke-dasharray","stroke-dashoffset","stroke-linecap","stroke-linejoin","stroke-miterlimit","stroke-opacity","stroke-width","text-anchor","text-decoration","text-rendering","underline-position","underline-thickness","unicode-bidi","unicode-range","units-per-em","v-alphabetic","v-hanging","v-ideographic","v-mathematical","vector-effect","vert-adv-y","vert-origin-x","vert-origin-y","word-spacing","writing-mode","xmlns:xlink","x-height"].forEach(e=>{let t=e.replace(mf,_f);mt[t]=new Nt(t,1,!1,e,null,!1,!1)});["xlink:actuate","xlink:arcrole","xlink:role","xlink:show","xlink:title","xlink:type"].forEach(e=>{let t=e.replace(mf,_f);mt[t]=new Nt(t,1,!1,e,"http://www.w3.org/1999/xlink",!1,!1)});["xml:base","xml:lang","xml:space"].forEach(e=>{let t=e.replace(mf,_f);mt[t]=new Nt(t,1,!1,e,"http://www.w3.org/XML/1998/namespace",!1,!1)});["tabIndex","crossOrigin"].forEach(e=>{mt[e]=new Nt(e,1,!1,e.toLowerCase(),null,!1,!1)});var SC="xlinkHref";mt[SC]=new Nt("xlinkHref",1,!1,"xlink:href","http://www.w3.org/1999/xlink",!0,!1);["src","href","action","formAction"].forEach(e=>{mt[e]=new Nt(e,1,!1,e.toLowerCase(),null,!0,!0)});var{CAMELCASE:IC,SAME:EC,possibleStandardNames:Lk}=Mk(),CC=":A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD",zC=CC+"\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040",PC=RegExp.prototype.test.bind(new RegExp("^(data|aria)-["+zC+"]*$")),OC=Object.keys(Lk).reduce((e,t)=>{let r=Lk[t];return r===EC?e[t]=t:r===IC?e[t.toLowerCase()]=t:e[t]=r,e},{});kr.BOOLEAN=3;kr.BOOLEANISH_STRING=2;kr.NUMERIC=5;kr.OVERLOADED_BOOLEAN=4;kr.POSITIVE_NUMERIC=6;kr.RESERVED=0;kr.STRING=1;kr.getPropertyInfo=xC;kr.isCustomAttribute=PC;kr.possibleStandardNames=OC});var Wk=_t((PA,Bk)=>{"use strict";var Nk=/\/\*(?:[^*]|\*(?!\/))*\*\//g,DC=/\n/g,TC=/^\s*/,AC=/^(\*?[-#/*\\\w]+(\[[0-9a-z_-]+\])?)\s*/,MC=/^:\s*/,LC=/^((?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|url\((?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[^)]*)\)|[^};])+)/,RC=/^[;\s]*/,NC=`
`,Fk="/",jk="*",os="",FC="comment",jC="declaration";function BC(e,t){if(typeof e!="string")throw new TypeError("First argument must be a string");if(!e)return[];t=t||{};var r=1,n=1;function o(f){var m=f.match(DC);m&&(r+=m.length);var S=f.lastIndexOf(NC);n=~S?f.length-S:n+f.length}function i(){var f={line:r,column:n};return function(m){return m.position=new a(f),c(),m}}function a(f){this.start=f,this.end={line:r,column:n},this.source=t.source}a.prototype.content=e;function s(f){var m=new Error(t.source+":"+r+":"+n+": "+f);if(m.reason=f,m.filename=t.source,m.line=r,m.column=n,m.source=e,!t.silent)throw m}function l(f){var m=f.exec(e);if(m){var S=m[0];return o(S),e=e.slice(S.length),m}}function c(){l(TC)}function d(f){for(var m;m=u();)f.push(m);return f}function u(){var f=i();if(!(Fk!=e.charAt(0)||jk!=e.charAt(1))){for(var m=2;os!=e.charAt(m)&&(jk!=e.charAt(m)||Fk!=e.charAt(m+1));)++m;if(m+=2,os===e.charAt(m-1))return s("End of comment missing");var S=e.slice(2,m-2);return n+=2,o(S),e=e.slice(m),n+=2,f({type:FC,comment:S})}}function p(){var f=i(),m=l(AC);if(m){if(u(),!l(MC))return s("property missing ':'");var S=l(LC),w=f({type:jC,property:m[0].replace(Nk,os).trim(),value:S?S[0].replace(Nk,os).trim():os});return l(RC),w}}function v(){var f=[];d(f);for(var m;m=p();)f.push(m),d(f);return f}return c(),v()}Bk.exports=BC});var $k=_t((OA,Vk)=>{var WC=Object.create,Hk=Object.defineProperty,HC=Object.getOwnPropertyDescriptor,VC=Object.getOwnPropertyNames,$C=Object.getPrototypeOf,qC=Object.prototype.hasOwnProperty,UC=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(var o=VC(t),i=0,a=o.length,s;i<a;i++)s=o[i],!qC.call(e,s)&&s!==r&&Hk(e,s,{get:(l=>t[l]).bind(null,s),enumerable:!(n=HC(t,s))||n.enumerable});return e},ZC=(e,t,r)=>(r=e!=null?WC($C(e)):{},UC(t||!e||!e.__esModule?Hk(r,"default",{value:e,enumerable:!0}):r,e)),bf=Wk();bf=ZC(bf);function GC(e,t){let r=null;if(!e||typeof e!="string")return r;let n=(0,bf.default)(e),o=typeof t=="function";return n.forEach(i=>{if(i.type!=="declaration")return;let{property:a,value:s}=i;o?t(a,s,i):s&&(r=r??{},r[a]=s)}),r}Vk.exports=GC});var Gk=_t((DA,Zk)=>{var YC=Object.create,Uk=Object.defineProperty,XC=Object.getOwnPropertyDescriptor,KC=Object.getOwnPropertyNames,JC=Object.getPrototypeOf,QC=Object.prototype.hasOwnProperty,ez=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(var o=KC(t),i=0,a=o.length,s;i<a;i++)s=o[i],!QC.call(e,s)&&s!==r&&Uk(e,s,{get:(l=>t[l]).bind(null,s),enumerable:!(n=XC(t,s))||n.enumerable});return e},tz=(e,t,r)=>(r=e!=null?YC(JC(e)):{},ez(t||!e||!e.__esModule?Uk(r,"default",{value:e,enumerable:!0}):r,e)),yf=$k();yf=tz(yf);var rz=/^--[a-zA-Z0-9_-]+$/,nz=/-([a-z])/g,oz=/^[^-]+$/,iz=/^-(webkit|moz|ms|o|khtml)-/,az=/^-(ms)-/,sz=e=>!e||oz.test(e)||rz.test(e),lz=(e,t)=>t.toUpperCase(),qk=(e,t)=>`${t}-`,cz=(e,t={})=>sz(e)?e:(e=e.toLowerCase(),t.reactCompat?e=e.replace(az,qk):e=e.replace(iz,qk),e.replace(nz,lz));function uz(e,t){let r={};return!e||typeof e!="string"||(0,yf.default)(e,(n,o)=>{n&&o&&(r[cz(n,t)]=o)}),r}Zk.exports=uz});var kf=_t(Ft=>{"use strict";var dz=Ft&&Ft.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Ft,"__esModule",{value:!0});Ft.returnFirstArg=Ft.canTextBeChildOfNode=Ft.ELEMENTS_WITH_NO_TEXT_CHILDREN=Ft.PRESERVE_CUSTOM_ATTRIBUTES=void 0;Ft.isCustomComponent=vz;Ft.setStyleProp=mz;var pz=K(),fz=dz(Gk()),hz=new Set(["annotation-xml","color-profile","font-face","font-face-src","font-face-uri","font-face-format","font-face-name","missing-glyph"]);function vz(e,t){return e.includes("-")?!hz.has(e):!!(t&&typeof t.is=="string")}var gz={reactCompat:!0};function mz(e,t){if(typeof e=="string"){if(!e.trim()){t.style={};return}try{t.style=(0,fz.default)(e,gz)}catch{t.style={}}}}Ft.PRESERVE_CUSTOM_ATTRIBUTES=Number(pz.version.split(".")[0])>=16;Ft.ELEMENTS_WITH_NO_TEXT_CHILDREN=new Set(["tr","tbody","thead","tfoot","colgroup","table","head","html","frameset"]);var _z=e=>!Ft.ELEMENTS_WITH_NO_TEXT_CHILDREN.has(e.name);Ft.canTextBeChildOfNode=_z;var bz=e=>e;Ft.returnFirstArg=bz});var wf=_t(xf=>{"use strict";Object.defineProperty(xf,"__esModule",{value:!0});xf.default=wz;var is=Rk(),Yk=kf(),yz=["checked","value"],kz=["input","select","textarea"],xz={reset:!0,submit:!0};function wz(e={},t){let r={},n=!!(e.type&&xz[e.type]);for(let o in e){let i=e[o];if((0,is.isCustomAttribute)(o)){r[o]=i;continue}let a=o.toLowerCase(),s=Xk(a);if(s){let l=(0,is.getPropertyInfo)(s);switch(yz.includes(s)&&kz.includes(t)&&!n&&(s=Xk("default"+a)),r[s]=i,s==="style"&&(0,Yk.setStyleProp)(i,r),l?.type){case is.BOOLEAN:r[s]=!0;break;case is.OVERLOADED_BOOLEAN:i===""&&(r[s]=!0);break}continue}Yk.PRESERVE_CUSTOM_ATTRIBUTES&&(r[o]=i)}return r}function Xk(e){return is.possibleStandardNames[e]}});function Kk(e){return e.type===_e.Tag||e.type===_e.Script||e.type===_e.Style}var _e,MA,LA,RA,NA,FA,jA,BA,WA,HA,Sf=Bc(()=>{(function(e){e.Root="root",e.Text="text",e.Directive="directive",e.Comment="comment",e.Script="script",e.Style="style",e.Tag="tag",e.CDATA="cdata",e.Doctype="doctype"})(_e||(_e={}));MA=_e.Root,LA=_e.Text,RA=_e.Directive,NA=_e.Comment,FA=_e.Script,jA=_e.Style,BA=_e.Tag,WA=_e.CDATA,HA=_e.Doctype});function Jk(e){return Kk(e)}function Qk(e){return e.type===_e.CDATA}function ex(e){return e.type===_e.Text}function tx(e){return e.type===_e.Comment}function rx(e){return e.type===_e.Directive}function nx(e){return e.type===_e.Root}function Sz(e){return Object.hasOwn(e,"children")}function Ef(e,t=!1){let r;if(ex(e))r=new bo(e.data);else if(tx(e))r=new Ti(e.data);else if(Jk(e)){let n=t?If(e.children):[],o=new Ri(e.name,{...e.attribs},n);for(let i of n)i.parent=o;e.namespace!=null&&(o.namespace=e.namespace),e["x-attribsNamespace"]&&(o["x-attribsNamespace"]={...e["x-attribsNamespace"]}),e["x-attribsPrefix"]&&(o["x-attribsPrefix"]={...e["x-attribsPrefix"]}),r=o}else if(Qk(e)){let n=t?If(e.children):[],o=new Li(n);for(let i of n)i.parent=o;r=o}else if(nx(e)){let n=t?If(e.children):[],o=new yo(n);for(let i of n)i.parent=o;e["x-mode"]&&(o["x-mode"]=e["x-mode"]),r=o}else if(rx(e)){let n=new Ai(e.name,e.data);e["x-name"]!=null&&(n["x-name"]=e["x-name"],n["x-publicId"]=e["x-publicId"],n["x-systemId"]=e["x-systemId"]),r=n}else throw new Error(`Not implemented yet: ${e.type}`);return r.startIndex=e.startIndex,r.endIndex=e.endIndex,e.sourceCodeLocation!=null&&(r.sourceCodeLocation=e.sourceCodeLocation),r}function If(e){let t=e.map(r=>Ef(r,!0));for(let r=1;r<t.length;r++)t[r].prev=t[r-1],t[r-1].next=t[r];return t}var as,Di,bo,Ti,Ai,Mi,Li,yo,Ri,Cf=Bc(()=>{Sf();as=class{parent=null;prev=null;next=null;startIndex=null;endIndex=null;get parentNode(){return this.parent}set parentNode(t){this.parent=t}get previousSibling(){return this.prev}set previousSibling(t){this.prev=t}get nextSibling(){return this.next}set nextSibling(t){this.next=t}cloneNode(t=!1){return Ef(this,t)}},Di=class extends as{data;constructor(t){super(),this.data=t}get nodeValue(){return this.data}set nodeValue(t){this.data=t}},bo=class extends Di{type=_e.Text;get nodeType(){return 3}},Ti=class extends Di{type=_e.Comment;get nodeType(){return 8}},Ai=class extends Di{type=_e.Directive;name;constructor(t,r){super(r),this.name=t}get nodeType(){return 1}"x-name";"x-publicId";"x-systemId"},Mi=class extends as{children;constructor(t){super(),this.children=t}get firstChild(){return this.children[0]??null}get lastChild(){return this.children.length>0?this.children[this.children.length-1]:null}get childNodes(){return this.children}set childNodes(t){this.children=t}},Li=class extends Mi{type=_e.CDATA;get nodeType(){return 4}},yo=class extends Mi{type=_e.Root;get nodeType(){return 9}},Ri=class extends Mi{name;attribs;type;constructor(t,r,n=[],o=t==="script"?_e.Script:t==="style"?_e.Style:_e.Tag){super(n),this.name=t,this.attribs=r,this.type=o}get nodeType(){return 1}get tagName(){return this.name}set tagName(t){this.name=t}get attributes(){return Object.keys(this.attribs).map(t=>({name:t,value:this.attribs[t],namespace:this["x-attribsNamespace"]?.[t],prefix:this["x-attribsPrefix"]?.[t]}))}namespace;"x-attribsNamespace";"x-attribsPrefix"}});var zf={};yx(zf,{CDATA:()=>Li,Comment:()=>Ti,DataNode:()=>Di,Document:()=>yo,DomHandler:()=>Ac,Element:()=>Ri,Node:()=>as,NodeWithChildren:()=>Mi,ProcessingInstruction:()=>Ai,Text:()=>bo,cloneNode:()=>Ef,default:()=>Iz,hasChildren:()=>Sz,isCDATA:()=>Qk,isComment:()=>tx,isDirective:()=>rx,isDocument:()=>nx,isTag:()=>Jk,isText:()=>ex});var ox,Ac,Iz,Pf=Bc(()=>{Sf();Cf();Cf();ox={withStartIndices:!1,withEndIndices:!1,xmlMode:!1},Ac=class{dom=[];root=new yo(this.dom);callback;options;elementCB;done=!1;tagStack=[this.root];lastNode=null;parser=null;constructor(t,r,n){typeof r=="function"&&(n=r,r=ox),typeof t=="object"&&(r=t,t=void 0),this.callback=t??null,this.options=r??ox,this.elementCB=n??null}onparserinit(t){this.parser=t}onreset(){this.dom=[],this.root=new yo(this.dom),this.done=!1,this.tagStack=[this.root],this.lastNode=null,this.parser=null}onend(){this.done||(this.done=!0,this.parser=null,this.handleCallback(null))}onerror(t){this.handleCallback(t)}onclosetag(){this.lastNode=null;let t=this.tagStack.pop();this.options.withEndIndices&&this.parser&&(t.endIndex=this.parser.endIndex),this.elementCB&&this.elementCB(t)}onopentag(t,r){let n=this.options.xmlMode?_e.Tag:void 0,o=new Ri(t,r,void 0,n);this.addNode(o),this.tagStack.push(o)}ontext(t){let{lastNode:r}=this;if(r&&r.type===_e.Text)r.data+=t,this.options.withEndIndices&&this.parser&&(r.endIndex=this.parser.endIndex);else{let n=new bo(t);this.addNode(n),this.lastNode=n}}oncomment(t){if(this.lastNode&&this.lastNode.type===_e.Comment){this.lastNode.data+=t;return}let r=new Ti(t);this.addNode(r),this.lastNode=r}oncommentend(){this.lastNode=null}oncdatastart(){let t=new bo(""),r=new Li([t]);this.addNode(r),t.parent=r,this.lastNode=t}oncdataend(){this.lastNode=null}onprocessinginstruction(t,r){let n=new Ai(t,r);this.addNode(n)}handleCallback(t){if(typeof this.callback=="function")this.callback(t,this.dom);else if(t)throw t}addNode(t){let r=this.tagStack[this.tagStack.length-1],n=r.children[r.children.length-1];this.options.withStartIndices&&this.parser&&(t.startIndex=this.parser.startIndex),this.options.withEndIndices&&this.parser&&(t.endIndex=this.parser.endIndex),r.children.push(t),n&&(t.prev=n,n.next=t),t.parent=r,this.lastNode=null}},Iz=Ac});var sx=_t(ls=>{"use strict";var Ez=ls&&ls.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(ls,"__esModule",{value:!0});ls.default=ix;var Of=(Pf(),jf(zf)),Df=K(),Cz=Ez(wf()),ss=kf(),zz={cloneElement:Df.cloneElement,createElement:Df.createElement,isValidElement:Df.isValidElement};function ix(e,t={}){var r,n,o,i,a;let s=[],l=typeof t.replace=="function",c=(r=t.transform)!==null&&r!==void 0?r:ss.returnFirstArg,{cloneElement:d,createElement:u,isValidElement:p}=(n=t.library)!==null&&n!==void 0?n:zz,v=e.length;ax(e);for(let f=0;f<v;f++){let m=e[f];if(l){let k=(o=t.replace)===null||o===void 0?void 0:o.call(t,m,f);if(p(k)){v>1&&(k=d(k,{key:(i=k.key)!==null&&i!==void 0?i:f})),s.push(c(k,m,f));continue}}if(m.type==="text"){let k=!m.data.trim().length;if(k&&m.parent&&!(0,ss.canTextBeChildOfNode)(m.parent)||t.trim&&k)continue;s.push(c(m.data,m,f));continue}let S=m,w={};Pz(S)?((0,ss.setStyleProp)(S.attribs.style,S.attribs),w=S.attribs):S.attribs&&(w=(0,Cz.default)(S.attribs,S.name));let b;switch(m.type){case"script":case"style":m.children[0]&&(w.dangerouslySetInnerHTML={__html:m.children[0].data});break;case"tag":m.name==="textarea"&&m.children[0]?w.defaultValue=m.children[0].data:!((a=m.children)===null||a===void 0)&&a.length&&(b=ix(m.children,t));break;default:continue}v>1&&(w.key=f),s.push(c(u(m.name,w,b),m,f))}return s.length===1?s[0]:s}function ax(e){for(let t of e)switch(t.type){case"tag":case"script":case"style":Object.setPrototypeOf(t,Of.Element.prototype),ax(t.children);break;case"text":Object.setPrototypeOf(t,Of.Text.prototype);break;case"comment":Object.setPrototypeOf(t,Of.Comment.prototype);break}}function Pz(e){return ss.PRESERVE_CUSTOM_ATTRIBUTES&&e.type==="tag"&&(0,ss.isCustomComponent)(e.name,e.attribs)}});var Af=_t(rt=>{"use strict";var Tf=rt&&rt.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(rt,"__esModule",{value:!0});rt.htmlToDOM=rt.domToReact=rt.attributesToProps=rt.Text=rt.ProcessingInstruction=rt.Element=rt.Comment=void 0;rt.default=Tz;var lx=Tf(Ak());rt.htmlToDOM=lx.default;var Oz=Tf(wf());rt.attributesToProps=Oz.default;var cx=Tf(sx());rt.domToReact=cx.default;var Mc=(Pf(),jf(zf));Object.defineProperty(rt,"Comment",{enumerable:!0,get:function(){return Mc.Comment}});Object.defineProperty(rt,"Element",{enumerable:!0,get:function(){return Mc.Element}});Object.defineProperty(rt,"ProcessingInstruction",{enumerable:!0,get:function(){return Mc.ProcessingInstruction}});Object.defineProperty(rt,"Text",{enumerable:!0,get:function(){return Mc.Text}});var Dz={lowerCaseAttributeNames:!1};function Tz(e,t){var r;if(typeof e!="string")throw new TypeError("First argument must be a string");if(!e)return[];let n=Object.assign(Object.assign({},(r=t?.htmlparser2)!==null&&r!==void 0?r:Dz),{trustedTypePolicy:t?.trustedTypePolicy});return(0,cx.default)((0,lx.default)(e,n),t)}});var Fe=A(K(),1);var ks=A(K(),1),Ln=A(K(),1),eu=A(X(),1),xs=A(X(),1),Jh=A(K(),1),Do=A(X(),1);O();O();O();O();O();O();var ws=(e,t=e)=>({slot:({value:r,propName:n,field:o,isReadOnly:i})=>{let a=i?t:e;return l=>a(U(L({allow:o?.type==="slot"?o.allow:[],disallow:o?.type==="slot"?o.disallow:[]},l),{zone:n,content:r}))}});O();O();O();function ru(e,t,r){let n={};return Object.keys(e).forEach(o=>{let i=o;n[i]=a=>{var s=a,{parentId:l}=s,c=An(s,["parentId"]);let d=c.propPath.replace(/\[\d+\]/g,"[*]"),u=t?.[c.propPath]||t?.[d]||r||!1,p=e[i];return p?.(U(L({},c),{field:c.field,isReadOnly:u,componentId:l}))}}),n}function xx(e,t,r,n,o){let i=(0,ks.useMemo)(()=>ru(r,n,o),[r,n,o]),a=(0,ks.useMemo)(()=>vs(t,i,e).props,[e,t,i]);return(0,ks.useMemo)(()=>L(L({},t.props),a),[t.props,a])}function Ss(e,t,r,n=r,o,i){return xx(e,t,ws(r,n),o,i)}O();O();var wx=re("RichTextEditor",Vf);function nu({content:e}){return(0,eu.jsx)("div",{className:wx(),children:(0,eu.jsx)("div",{className:"rich-text",dangerouslySetInnerHTML:{__html:e}})})}O();var tu=(e,t,r)=>{if(!e)return null;if(t.length===0)return r(e);let[n,...o]=t;return Array.isArray(e)?e.map(i=>tu(i,t,r)):U(L({},e),{[n]:tu(e[n],o,r)})},Sx=(0,Ln.lazy)(()=>import("./part-Render-DQXAYUBI-IKKUEGW5.js").then(e=>({default:e.RichTextRender})));function qi(e,t){let r=(i,a=[])=>{if(!i)return[];let s=[];for(let[l,c]of Object.entries(i)){let d=[...a,l];c.type==="richtext"&&s.push({path:d,field:c}),c.type==="array"&&"arrayFields"in c&&s.push(...r(c.arrayFields,d)),c.type==="object"&&"objectFields"in c&&s.push(...r(c.objectFields,d))}return s},n=(0,Ln.useMemo)(()=>r(e),[e]);return(0,Ln.useMemo)(()=>{if(!n?.length)return{};let i=L({},t);for(let{path:a,field:s}of n)i=tu(i,a,l=>(0,xs.jsx)(Ln.Suspense,{fallback:(0,xs.jsx)(nu,{content:l}),children:(0,xs.jsx)(Sx,{content:l,field:s})},a.join(".")));return i},[n,t,e])}O();var Is=e=>(0,Do.jsx)(ou,L({},e)),Ix=({config:e,item:t,metadata:r})=>{let n=e.components[t.type],o=Ss(e,t,a=>(0,Do.jsx)(Is,U(L({},a),{config:e,metadata:r}))),i=qi(n.fields,o);return(0,Do.jsx)(n.render,U(L(L({},o),i),{puck:U(L({},o.puck),{metadata:r||{}})}))},ou=(0,Jh.forwardRef)(function({className:t,style:r,content:n,config:o,metadata:i,as:a},s){return(0,Do.jsx)(a??"div",{className:t,style:r,ref:s,children:n.map(c=>o.components[c.type]?(0,Do.jsx)(Ix,{config:o,item:c,metadata:i},c.props.id):null)})});var oc=A(K(),1),mi=A(X(),1),vb=A(K(),1),Jt=A(X(),1),At=A(K(),1),Np=A(K(),1);var nv=A(K(),1);var Qh=e=>Symbol.iterator in e,ev=e=>"entries"in e,tv=(e,t)=>{let r=e instanceof Map?e:new Map(e.entries()),n=t instanceof Map?t:new Map(t.entries());if(r.size!==n.size)return!1;for(let[o,i]of r)if(!n.has(o)||!Object.is(i,n.get(o)))return!1;return!0},Ex=(e,t)=>{let r=e[Symbol.iterator](),n=t[Symbol.iterator](),o=r.next(),i=n.next();for(;!o.done&&!i.done;){if(!Object.is(o.value,i.value))return!1;o=r.next(),i=n.next()}return!!o.done&&!!i.done};function rv(e,t){return Object.is(e,t)?!0:typeof e!="object"||e===null||typeof t!="object"||t===null||Object.getPrototypeOf(e)!==Object.getPrototypeOf(t)?!1:Qh(e)&&Qh(t)?ev(e)&&ev(t)?tv(e,t):Ex(e,t):tv({entries:()=>Object.entries(e)},{entries:()=>Object.entries(t)})}function we(e){let t=nv.default.useRef(void 0);return r=>{let n=e(r);return rv(t.current,n)?t.current:t.current=n}}var xi=A(K(),1);var mb=A(X(),1);var qe=A(K(),1),jl=A(X(),1);var ye=A(K(),1);var Cx=Symbol.for("preact-signals");function Ps(){if(Fr>1)Fr--;else{var e,t=!1;for((function(){var o=Cs;for(Cs=void 0;o!==void 0;){var i=o.S;if(i.v===o.v)for(var a=i.t;a!==void 0;a=a.x)a.i===o.i&&(a.i=i.i);o=o.o}})();Zi!==void 0;){var r=Zi;for(Zi=void 0,Es++;r!==void 0;){var n=r.u;if(r.u=void 0,r.f&=-3,!(8&r.f)&&iv(r))try{r.c()}catch(o){t||(e=o,t=!0)}r=n}}if(Es=0,Fr--,t)throw e}}function Se(e){if(Fr>0)return e();iu=++zx,Fr++;try{return e()}finally{Ps()}}var Ui,Ne=void 0;function pe(e){var t=Ne,r=Ui;Ne=void 0,Ui=void 0;try{return e()}finally{Ne=t,Ui=r}}var Zi=void 0,Fr=0,Es=0,zx=0,iu=0,Cs=void 0,zs=0;function ov(e){if(Ne!==void 0){var t=e.n;if(t===void 0||t.t!==Ne)return t={i:0,S:e,p:Ne.s,n:void 0,t:Ne,e:void 0,x:void 0,r:t},Ne.s!==void 0&&(Ne.s.n=t),Ne.s=t,e.n=t,32&Ne.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=Ne.s,t.n=void 0,Ne.s.n=t,Ne.s=t),t}}function xt(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}xt.prototype.brand=Cx;xt.prototype.h=function(){return!0};xt.prototype.S=function(e){var t=this,r=this.t;r!==e&&e.e===void 0&&(e.x=r,this.t=e,r!==void 0?r.e=e:pe(function(){var n;(n=t.W)==null||n.call(t)}))};xt.prototype.U=function(e){var t=this;if(this.t!==void 0){var r=e.e,n=e.x;r!==void 0&&(r.x=n,e.e=void 0),n!==void 0&&(n.e=r,e.x=void 0),e===this.t&&(this.t=n,n===void 0&&pe(function(){var o;(o=t.Z)==null||o.call(t)}))}};xt.prototype.subscribe=function(e){var t=this;return Ve(function(){var r=t.value;pe(function(){return e(r)})},{name:"sub"})};xt.prototype.valueOf=function(){return this.value};xt.prototype.toString=function(){return this.value+""};xt.prototype.toJSON=function(){return this.value};xt.prototype.peek=function(){var e=this;return pe(function(){return e.value})};Object.defineProperty(xt.prototype,"value",{get:function(){var e=ov(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(Es>100)throw new Error("Cycle detected");(function(r){Fr!==0&&Es===0&&r.l!==iu&&(r.l=iu,Cs={S:r,v:r.v,i:r.i,o:Cs})})(this),this.v=e,this.i++,zs++,Fr++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{Ps()}}}});function Ir(e,t){return new xt(e,t)}function iv(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function av(e){for(var t=e.s;t!==void 0;t=t.n){var r=t.S.n;if(r!==void 0&&(t.r=r),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function sv(e){for(var t=e.s,r=void 0;t!==void 0;){var n=t.p;t.i===-1?(t.S.U(t),n!==void 0&&(n.n=t.n),t.n!==void 0&&(t.n.p=n)):r=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=n}e.s=r}function Rn(e,t){xt.call(this,void 0,t),this.x=e,this.s=void 0,this.g=zs-1,this.f=4}Rn.prototype=new xt;Rn.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===zs))return!0;if(this.g=zs,this.f|=1,this.i>0&&!iv(this))return this.f&=-2,!0;var e=Ne;try{av(this),Ne=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(r){this.v=r,this.f|=16,this.i++}return Ne=e,sv(this),this.f&=-2,!0};Rn.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}xt.prototype.S.call(this,e)};Rn.prototype.U=function(e){if(this.t!==void 0&&(xt.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};Rn.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(Rn.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=ov(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function au(e,t){return new Rn(e,t)}function lv(e){var t=e.j;if(e.j=void 0,typeof t=="function"){Fr++;var r=Ne;Ne=void 0;try{t()}catch(n){throw e.f&=-2,e.f|=8,su(e),n}finally{Ne=r,Ps()}}}function su(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,lv(e)}function Px(e){if(Ne!==this)throw new Error("Out-of-order effect");sv(this),Ne=e,this.f&=-2;try{8&this.f&&su(this)}finally{Ps()}}function To(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Ui&&Ui.push(this)}To.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};To.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,lv(this),av(this),Fr++;var e=Ne;return Ne=this,Px.bind(this,e)};To.prototype.N=function(){2&this.f||(this.f|=2,this.u=Zi,Zi=this)};To.prototype.d=function(){this.f|=8,1&this.f||su(this)};To.prototype.dispose=function(){this.d()};function Ve(e,t){var r=new To(e,t);try{r.c()}catch(o){throw r.d(),o}var n=r.d.bind(r);return n[Symbol.dispose]=n,n}var Ox=Object.create,_u=Object.defineProperty,Dx=Object.defineProperties,Tx=Object.getOwnPropertyDescriptor,Ax=Object.getOwnPropertyDescriptors,cv=Object.getOwnPropertySymbols,Mx=Object.prototype.hasOwnProperty,Lx=Object.prototype.propertyIsEnumerable,dv=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),Ao=e=>{throw TypeError(e)},pu=(e,t,r)=>t in e?_u(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,Rx=(e,t)=>{for(var r in t||(t={}))Mx.call(t,r)&&pu(e,r,t[r]);if(cv)for(var r of cv(t))Lx.call(t,r)&&pu(e,r,t[r]);return e},Nx=(e,t)=>Dx(e,Ax(t)),uv=(e,t)=>_u(e,"name",{value:t,configurable:!0}),Fx=e=>{var t;return[,,,Ox((t=e?.[dv("metadata")])!=null?t:null)]},pv=["class","method","getter","setter","accessor","field","value","get","set"],Gi=e=>e!==void 0&&typeof e!="function"?Ao("Function expected"):e,jx=(e,t,r,n,o)=>({kind:pv[e],name:t,metadata:n,addInitializer:i=>r._?Ao("Already initialized"):o.push(Gi(i||null))}),fv=(e,t)=>pu(t,dv("metadata"),e[3]),Nn=(e,t,r,n)=>{for(var o=0,i=e[t>>1],a=i&&i.length;o<a;o++)t&1?i[o].call(r):n=i[o].call(r,n);return n},Mo=(e,t,r,n,o,i)=>{var a,s,l,c,d,u=t&7,p=!!(t&8),v=!!(t&16),f=u>3?e.length+1:u?p?1:2:0,m=pv[u+5],S=u>3&&(e[f-1]=[]),w=e[f]||(e[f]=[]),b=u&&(!v&&!p&&(o=o.prototype),u<5&&(u>3||!v)&&Tx(u<4?o:{get[r](){return rr(this,i)},set[r](h){return sn(this,i,h)}},r));u?v&&u<4&&uv(i,(u>2?"set ":u>1?"get ":"")+r):uv(o,r);for(var k=n.length-1;k>=0;k--)c=jx(u,r,l={},e[3],w),u&&(c.static=p,c.private=v,d=c.access={has:v?h=>Bx(o,h):h=>r in h},u^3&&(d.get=v?h=>(u^1?rr:Wx)(h,o,u^4?i:b.get):h=>h[r]),u>2&&(d.set=v?(h,_)=>sn(h,o,_,u^4?i:b.set):(h,_)=>h[r]=_)),s=(0,n[k])(u?u<4?v?i:b[m]:u>4?void 0:{get:b.get,set:b.set}:o,c),l._=1,u^4||s===void 0?Gi(s)&&(u>4?S.unshift(s):u?v?i=s:b[m]=s:o=s):typeof s!="object"||s===null?Ao("Object expected"):(Gi(a=s.get)&&(b.get=a),Gi(a=s.set)&&(b.set=a),Gi(a=s.init)&&S.unshift(a));return u||fv(e,o),b&&_u(o,r,b),v?u^4?i:b:o},bu=(e,t,r)=>t.has(e)||Ao("Cannot "+r),Bx=(e,t)=>Object(t)!==t?Ao('Cannot use the "in" operator on this value'):e.has(t),rr=(e,t,r)=>(bu(e,t,"read from private field"),r?r.call(e):t.get(e)),Yi=(e,t,r)=>t.has(e)?Ao("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),sn=(e,t,r,n)=>(bu(e,t,"write to private field"),n?n.call(e,r):t.set(e,r),r),Wx=(e,t,r)=>(bu(e,t,"access private method"),r);function Xi(e,t){if(t){let r;return au(()=>{let n=e();return n&&r&&t(r,n)?r:(r=n,n)})}return au(e)}function Wt(e,t){if(Object.is(e,t))return!0;if(e===null||t===null)return!1;if(typeof e=="function"&&typeof t=="function")return e===t;if(e instanceof Set&&t instanceof Set){if(e.size!==t.size)return!1;for(let r of e)if(!t.has(r))return!1;return!0}if(Array.isArray(e))return!Array.isArray(t)||e.length!==t.length?!1:!e.some((n,o)=>!Wt(n,t[o]));if(typeof e=="object"&&typeof t=="object"){let r=Object.keys(e),n=Object.keys(t);return r.length!==n.length?!1:!r.some(i=>!Wt(e[i],t[i]))}return!1}function fe({get:e},t){return{init(r){return Ir(r)},get(){return e.call(this).value},set(r){let n=e.call(this);n.peek()!==r&&(n.value=r)}}}function Le(e,t){let r=new WeakMap;return function(){let n=r.get(this);return n||(n=Xi(e.bind(this)),r.set(this,n)),n.value}}function lu(e=!0){return function(t,r){r.addInitializer(function(){let n=r.kind==="field"?this:r.static?this:Object.getPrototypeOf(this),o=Object.getOwnPropertyDescriptor(n,r.name);o&&Object.defineProperty(n,r.name,Nx(Rx({},o),{enumerable:e}))})}}function jn(...e){let t=e.map(r=>Ve(r));return()=>t.forEach(r=>r())}var hv,vv,gv,mv,_v,bv,Ct,yu,cu,fu,hu,wt,ku,uu,yv,vu,xu,du,gu,mu;bv=[fe],_v=[fe],mv=[fe],gv=[lu()],vv=[lu()],hv=[lu()];var Er=class{constructor(e,t=Object.is){this.defaultValue=e,this.equals=t,Nn(Ct,5,this),Yi(this,wt),Yi(this,yu,Nn(Ct,8,this)),Nn(Ct,11,this),Yi(this,ku,Nn(Ct,12,this)),Nn(Ct,15,this),Yi(this,xu,Nn(Ct,16,this)),Nn(Ct,19,this),this.reset=this.reset.bind(this),this.reset()}get current(){return rr(this,wt,gu)}get initial(){return rr(this,wt,fu)}get previous(){return rr(this,wt,yv)}set current(e){let t=pe(()=>rr(this,wt,gu));e&&t&&this.equals(t,e)||Se(()=>{rr(this,wt,fu)||sn(this,wt,e,hu),sn(this,wt,t,vu),sn(this,wt,e,mu)})}reset(e=this.defaultValue){Se(()=>{sn(this,wt,void 0,vu),sn(this,wt,e,hu),sn(this,wt,e,mu)})}};Ct=Fx(null);yu=new WeakMap;wt=new WeakSet;ku=new WeakMap;xu=new WeakMap;cu=Mo(Ct,20,"#initial",bv,wt,yu),fu=cu.get,hu=cu.set;uu=Mo(Ct,20,"#previous",_v,wt,ku),yv=uu.get,vu=uu.set;du=Mo(Ct,20,"#current",mv,wt,xu),gu=du.get,mu=du.set;Mo(Ct,2,"current",gv,Er);Mo(Ct,2,"initial",vv,Er);Mo(Ct,2,"previous",hv,Er);fv(Ct,Er);function Os(e){return pe(()=>{let t={};for(let r in e)t[r]=e[r];return t})}var Fn,kv=class{constructor(){Yi(this,Fn,new WeakMap)}get(e,t){var r;return e?(r=rr(this,Fn).get(e))==null?void 0:r.get(t):void 0}set(e,t,r){var n;if(e)return rr(this,Fn).has(e)||rr(this,Fn).set(e,new Map),(n=rr(this,Fn).get(e))==null?void 0:n.set(t,r)}clear(e){var t;return e?(t=rr(this,Fn).get(e))==null?void 0:t.clear():void 0}};Fn=new WeakMap;var Hx=Object.create,zu=Object.defineProperty,Vx=Object.getOwnPropertyDescriptor,xv=Object.getOwnPropertySymbols,$x=Object.prototype.hasOwnProperty,qx=Object.prototype.propertyIsEnumerable,Iv=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),Lo=e=>{throw TypeError(e)},wv=Math.pow,wu=(e,t,r)=>t in e?zu(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,Ux=(e,t)=>{for(var r in t||(t={}))$x.call(t,r)&&wu(e,r,t[r]);if(xv)for(var r of xv(t))qx.call(t,r)&&wu(e,r,t[r]);return e},Sv=(e,t)=>zu(e,"name",{value:t,configurable:!0}),Zx=e=>{var t;return[,,,Hx((t=e?.[Iv("metadata")])!=null?t:null)]},Ev=["class","method","getter","setter","accessor","field","value","get","set"],Ki=e=>e!==void 0&&typeof e!="function"?Lo("Function expected"):e,Gx=(e,t,r,n,o)=>({kind:Ev[e],name:t,metadata:n,addInitializer:i=>r._?Lo("Already initialized"):o.push(Ki(i||null))}),Cv=(e,t)=>wu(t,Iv("metadata"),e[3]),Yx=(e,t,r,n)=>{for(var o=0,i=e[t>>1],a=i&&i.length;o<a;o++)t&1?i[o].call(r):n=i[o].call(r,n);return n},zv=(e,t,r,n,o,i)=>{var a,s,l,c,d,u=t&7,p=!!(t&8),v=!!(t&16),f=u>3?e.length+1:u?p?1:2:0,m=Ev[u+5],S=u>3&&(e[f-1]=[]),w=e[f]||(e[f]=[]),b=u&&(!v&&!p&&(o=o.prototype),u<5&&(u>3||!v)&&Vx(u<4?o:{get[r](){return Su(this,i)},set[r](h){return Iu(this,i,h)}},r));u?v&&u<4&&Sv(i,(u>2?"set ":u>1?"get ":"")+r):Sv(o,r);for(var k=n.length-1;k>=0;k--)c=Gx(u,r,l={},e[3],w),u&&(c.static=p,c.private=v,d=c.access={has:v?h=>Xx(o,h):h=>r in h},u^3&&(d.get=v?h=>(u^1?Su:Jx)(h,o,u^4?i:b.get):h=>h[r]),u>2&&(d.set=v?(h,_)=>Iu(h,o,_,u^4?i:b.set):(h,_)=>h[r]=_)),s=(0,n[k])(u?u<4?v?i:b[m]:u>4?void 0:{get:b.get,set:b.set}:o,c),l._=1,u^4||s===void 0?Ki(s)&&(u>4?S.unshift(s):u?v?i=s:b[m]=s:o=s):typeof s!="object"||s===null?Lo("Object expected"):(Ki(a=s.get)&&(b.get=a),Ki(a=s.set)&&(b.set=a),Ki(a=s.init)&&S.unshift(a));return u||Cv(e,o),b&&zu(o,r,b),v?u^4?i:b:o},Pu=(e,t,r)=>t.has(e)||Lo("Cannot "+r),Xx=(e,t)=>Object(t)!==t?Lo('Cannot use the "in" operator on this value'):e.has(t),Su=(e,t,r)=>(Pu(e,t,"read from private field"),r?r.call(e):t.get(e)),Kx=(e,t,r)=>t.has(e)?Lo("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),Iu=(e,t,r,n)=>(Pu(e,t,"write to private field"),n?n.call(e,r):t.set(e,r),r),Jx=(e,t,r)=>(Pu(e,t,"access private method"),r),Be=class Eu{constructor(t,r){this.x=t,this.y=r}static delta(t,r){return new Eu(t.x-r.x,t.y-r.y)}static distance(t,r){return Math.hypot(t.x-r.x,t.y-r.y)}static equals(t,r){return t.x===r.x&&t.y===r.y}static from({x:t,y:r}){return new Eu(t,r)}},dt=class Bn{constructor(t,r,n,o){this.left=t,this.top=r,this.width=n,this.height=o,this.scale={x:1,y:1}}get inverseScale(){return{x:1/this.scale.x,y:1/this.scale.y}}translate(t,r){let{top:n,left:o,width:i,height:a,scale:s}=this,l=new Bn(o+t,n+r,i,a);return l.scale=Ux({},s),l}get boundingRectangle(){let{width:t,height:r,left:n,top:o,right:i,bottom:a}=this;return{width:t,height:r,left:n,top:o,right:i,bottom:a}}get center(){let{left:t,top:r,right:n,bottom:o}=this;return new Be((t+n)/2,(r+o)/2)}get area(){let{width:t,height:r}=this;return t*r}equals(t){if(!(t instanceof Bn))return!1;let{left:r,top:n,width:o,height:i}=this;return r===t.left&&n===t.top&&o===t.width&&i===t.height}containsPoint(t){let{top:r,left:n,bottom:o,right:i}=this;return r<=t.y&&t.y<=o&&n<=t.x&&t.x<=i}intersectionArea(t){return t instanceof Bn?Qx(this,t):0}intersectionRatio(t){let{area:r}=this,n=this.intersectionArea(t);return n/(t.area+r-n)}get bottom(){let{top:t,height:r}=this;return t+r}get right(){let{left:t,width:r}=this;return t+r}get aspectRatio(){let{width:t,height:r}=this;return t/r}get corners(){return[{x:this.left,y:this.top},{x:this.right,y:this.top},{x:this.left,y:this.bottom},{x:this.right,y:this.bottom}]}static from({top:t,left:r,width:n,height:o}){return new Bn(r,t,n,o)}static delta(t,r,n={x:"center",y:"center"}){let o=(i,a)=>{let s=n[a],l=a==="x"?i.left:i.top,c=a==="x"?i.width:i.height;return s=="start"?l:s=="end"?l+c:l+c/2};return Be.delta({x:o(t,"x"),y:o(t,"y")},{x:o(r,"x"),y:o(r,"y")})}static intersectionRatio(t,r){return Bn.from(t).intersectionRatio(Bn.from(r))}};function Qx(e,t){let r=Math.max(t.top,e.top),n=Math.max(t.left,e.left),o=Math.min(t.left+t.width,e.left+e.width),i=Math.min(t.top+t.height,e.top+e.height),a=o-n,s=i-r;return n<o&&r<i?a*s:0}var Pv,Ov,Cu,Ds,Ji,Qi=class extends(Cu=Er,Ov=[Le],Pv=[Le],Cu){constructor(e){let t=Be.from(e);super(t,(r,n)=>Be.equals(r,n)),Yx(Ji,5,this),Kx(this,Ds,0),this.velocity={x:0,y:0}}get delta(){return Be.delta(this.current,this.initial)}get direction(){let{current:e,previous:t}=this;if(!t)return null;let r={x:e.x-t.x,y:e.y-t.y};return!r.x&&!r.y?null:Math.abs(r.x)>Math.abs(r.y)?r.x>0?"right":"left":r.y>0?"down":"up"}get current(){return super.current}set current(e){let{current:t}=this,r=Be.from(e),n={x:r.x-t.x,y:r.y-t.y},o=Date.now(),i=o-Su(this,Ds),a=s=>Math.round(s/i*100);Se(()=>{Iu(this,Ds,o),this.velocity={x:a(n.x),y:a(n.y)},super.current=r})}reset(e=this.defaultValue){super.reset(Be.from(e)),this.velocity={x:0,y:0}}};Ji=Zx(Cu);Ds=new WeakMap;zv(Ji,2,"delta",Ov,Qi);zv(Ji,2,"direction",Pv,Qi);Cv(Ji,Qi);function Ts({x:e,y:t},r){let n=Math.abs(e),o=Math.abs(t);return typeof r=="number"?Math.sqrt(wv(n,2)+wv(o,2))>r:"x"in r&&"y"in r?n>r.x&&o>r.y:"x"in r?n>r.x:"y"in r?o>r.y:!1}var Dv=(e=>(e.Horizontal="x",e.Vertical="y",e))(Dv||{}),Ou=Object.values(Dv);var e0=Object.create,Lu=Object.defineProperty,t0=Object.defineProperties,r0=Object.getOwnPropertyDescriptor,n0=Object.getOwnPropertyDescriptors,js=Object.getOwnPropertySymbols,Lv=Object.prototype.hasOwnProperty,Rv=Object.prototype.propertyIsEnumerable,Nv=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),Wo=e=>{throw TypeError(e)},Tu=(e,t,r)=>t in e?Lu(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,Ru=(e,t)=>{for(var r in t||(t={}))Lv.call(t,r)&&Tu(e,r,t[r]);if(js)for(var r of js(t))Rv.call(t,r)&&Tu(e,r,t[r]);return e},Nu=(e,t)=>t0(e,n0(t)),Tv=(e,t)=>Lu(e,"name",{value:t,configurable:!0}),Fv=(e,t)=>{var r={};for(var n in e)Lv.call(e,n)&&t.indexOf(n)<0&&(r[n]=e[n]);if(e!=null&&js)for(var n of js(e))t.indexOf(n)<0&&Rv.call(e,n)&&(r[n]=e[n]);return r},Ho=e=>{var t;return[,,,e0((t=e?.[Nv("metadata")])!=null?t:null)]},jv=["class","method","getter","setter","accessor","field","value","get","set"],ea=e=>e!==void 0&&typeof e!="function"?Wo("Function expected"):e,o0=(e,t,r,n,o)=>({kind:jv[e],name:t,metadata:n,addInitializer:i=>r._?Wo("Already initialized"):o.push(ea(i||null))}),Vn=(e,t)=>Tu(t,Nv("metadata"),e[3]),ce=(e,t,r,n)=>{for(var o=0,i=e[t>>1],a=i&&i.length;o<a;o++)t&1?i[o].call(r):n=i[o].call(r,n);return n},me=(e,t,r,n,o,i)=>{var a,s,l,c,d,u=t&7,p=!!(t&8),v=!!(t&16),f=u>3?e.length+1:u?p?1:2:0,m=jv[u+5],S=u>3&&(e[f-1]=[]),w=e[f]||(e[f]=[]),b=u&&(!v&&!p&&(o=o.prototype),u<5&&(u>3||!v)&&r0(u<4?o:{get[r](){return Ge(this,i)},set[r](h){return Yt(this,i,h)}},r));u?v&&u<4&&Tv(i,(u>2?"set ":u>1?"get ":"")+r):Tv(o,r);for(var k=n.length-1;k>=0;k--)c=o0(u,r,l={},e[3],w),u&&(c.static=p,c.private=v,d=c.access={has:v?h=>i0(o,h):h=>r in h},u^3&&(d.get=v?h=>(u^1?Ge:Bv)(h,o,u^4?i:b.get):h=>h[r]),u>2&&(d.set=v?(h,_)=>Yt(h,o,_,u^4?i:b.set):(h,_)=>h[r]=_)),s=(0,n[k])(u?u<4?v?i:b[m]:u>4?void 0:{get:b.get,set:b.set}:o,c),l._=1,u^4||s===void 0?ea(s)&&(u>4?S.unshift(s):u?v?i=s:b[m]=s:o=s):typeof s!="object"||s===null?Wo("Object expected"):(ea(a=s.get)&&(b.get=a),ea(a=s.set)&&(b.set=a),ea(a=s.init)&&S.unshift(a));return u||Vn(e,o),b&&Lu(o,r,b),v?u^4?i:b:o},Fu=(e,t,r)=>t.has(e)||Wo("Cannot "+r),i0=(e,t)=>Object(t)!==t?Wo('Cannot use the "in" operator on this value'):e.has(t),Ge=(e,t,r)=>(Fu(e,t,"read from private field"),r?r.call(e):t.get(e)),Ee=(e,t,r)=>t.has(e)?Wo("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),Yt=(e,t,r,n)=>(Fu(e,t,"write to private field"),n?n.call(e,r):t.set(e,r),r),Bv=(e,t,r)=>(Fu(e,t,"access private method"),r);function Wv(e,t){return{plugin:e,options:t}}function Vo(e){return t=>Wv(e,t)}function Bo(e){return typeof e=="function"?{plugin:e,options:void 0}:e}var Hv,na,ju,Ms;Hv=[fe];var Ke=class{constructor(e,t){this.manager=e,this.options=t,Ee(this,ju,ce(na,8,this,!1)),ce(na,11,this),Ee(this,Ms,new Set)}enable(){this.disabled=!1}disable(){this.disabled=!0}isDisabled(){return pe(()=>this.disabled)}configure(e){this.options=e}registerEffect(e){let t=Ve(e.bind(this));return Ge(this,Ms).add(t),t}destroy(){Ge(this,Ms).forEach(e=>e())}static configure(e){return Wv(this,e)}};na=Ho(null);ju=new WeakMap;Ms=new WeakMap;me(na,4,"disabled",Hv,Ke,ju);Vn(na,Ke);var $o=class extends Ke{},Ls,Du=class{constructor(e){this.manager=e,this.instances=new Map,Ee(this,Ls,[])}get values(){return Array.from(this.instances.values())}set values(e){let t=e.map(Bo).reduce((n,o)=>{let i=n.find(({plugin:a})=>a===o.plugin);return i?(i.options=o.options,n):[...n,o]},[]),r=t.map(({plugin:n})=>n);for(let n of Ge(this,Ls))if(!r.includes(n)){if(n.prototype instanceof $o)continue;this.unregister(n)}for(let{plugin:n,options:o}of t)this.register(n,o);Yt(this,Ls,r)}get(e){return this.instances.get(e)}register(e,t){let r=this.instances.get(e);if(r)return r.options!==t&&(r.options=t),r;let n=new e(this.manager,t);return this.instances.set(e,n),n}unregister(e){let t=this.instances.get(e);t&&(t.destroy(),this.instances.delete(e))}destroy(){for(let e of this.instances.values())e.destroy();this.instances.clear()}};Ls=new WeakMap;function a0(e,t){return e.priority===t.priority?e.type===t.type?t.value-e.value:t.type-e.type:t.priority-e.priority}var As=[],Ro,No,s0=class extends Ke{constructor(e){super(e),Ee(this,Ro),Ee(this,No),this.computeCollisions=this.computeCollisions.bind(this),Yt(this,No,Ir(As)),this.destroy=jn(()=>{let t=this.computeCollisions(),r=pe(()=>this.manager.dragOperation.position.current);if(t!==As){let n=Ge(this,Ro);if(Yt(this,Ro,r),n&&r.x==n.x&&r.y==n.y)return}else Yt(this,Ro,void 0);Ge(this,No).value=t},()=>{let{dragOperation:t}=this.manager;t.status.initialized&&this.forceUpdate()})}forceUpdate(e=!0){pe(()=>{e?Ge(this,No).value=this.computeCollisions():Yt(this,Ro,void 0)})}computeCollisions(e,t){let{registry:r,dragOperation:n}=this.manager,{source:o,shape:i,status:a}=n;if(!a.initialized||!i)return As;let s=[],l=[];for(let c of e??r.droppables){if(c.disabled||o&&!c.accepts(o))continue;let d=t??c.collisionDetector;if(!d)continue;l.push(c),c.shape;let u=pe(()=>d({droppable:c,dragOperation:n}));u&&(c.collisionPriority!=null&&(u.priority=c.collisionPriority),s.push(u))}return l.length===0?As:(s.sort(a0),s)}get collisions(){return Ge(this,No).value}};Ro=new WeakMap;No=new WeakMap;var Vv,$v,qv,Bu,Uv,fr,Wu,jo,Hu,Vu;qv=[fe],$v=[fe],Vv=[fe];var jr=class Wn{constructor(t,r){Ee(this,Wu,ce(fr,8,this)),ce(fr,11,this),Ee(this,jo),Ee(this,Hu,ce(fr,12,this)),ce(fr,15,this),Ee(this,Vu,ce(fr,16,this)),ce(fr,19,this);let{effects:n,id:o,data:i={},disabled:a=!1,register:s=!0}=t,l=o;Yt(this,jo,Ir(o)),this.manager=r,this.data=i,this.disabled=a,this.effects=()=>{var c;return[()=>{let{id:d,manager:u}=this;if(d!==l)return l=d,u?.registry.register(this),()=>u?.registry.unregister(this)},...(c=n?.())!=null?c:[]]},this.register=this.register.bind(this),this.unregister=this.unregister.bind(this),this.destroy=this.destroy.bind(this),r&&s&&queueMicrotask(this.register)}get id(){var t,r;let n=Ge(this,jo).value;return(r=(t=Wn.pendingIdChanges)==null?void 0:t.get(this))!=null?r:n}set id(t){var r,n;let o=(n=(r=Wn.pendingIdChanges)==null?void 0:r.get(this))!=null?n:Ge(this,jo).peek();t!==o&&(Wn.pendingIdChanges||(Wn.pendingIdChanges=new Map,queueMicrotask(()=>{var i;return Bv(i=Wn,Bu,Uv).call(i)})),Wn.pendingIdChanges.set(this,t))}register(){var t;return(t=this.manager)==null?void 0:t.registry.register(this)}unregister(){var t;(t=this.manager)==null||t.registry.unregister(this)}destroy(){var t;(t=this.manager)==null||t.registry.unregister(this)}};fr=Ho(null);Bu=new WeakSet;Uv=function(){let e=jr.pendingIdChanges;jr.pendingIdChanges=null,e&&Se(()=>{for(let[t,r]of e)Ge(t,jo).value=r})};Wu=new WeakMap;jo=new WeakMap;Hu=new WeakMap;Vu=new WeakMap;me(fr,4,"manager",qv,jr,Wu);me(fr,4,"data",$v,jr,Hu);me(fr,4,"disabled",Vv,jr,Vu);Ee(jr,Bu);Vn(fr,jr);jr.pendingIdChanges=null;var Bs=jr,Av=class{constructor(){this.map=Ir(new Map),this.cleanupFunctions=new WeakMap,this.register=(e,t)=>{let r=this.map.peek(),n=r.get(e),o=()=>this.unregister(e,t);if(n===t)return o;if(n&&n.id===e){let s=this.cleanupFunctions.get(n);s?.(),this.cleanupFunctions.delete(n)}let i=new Map(r);for(let[s,l]of r)if(l===t&&s!==e){i.delete(s);break}i.set(e,t),this.map.value=i;let a=jn(...t.effects());return this.cleanupFunctions.set(t,a),o},this.unregister=(e,t)=>{let r=this.map.peek();if(r.get(e)!==t)return;let n=this.cleanupFunctions.get(t);n?.(),this.cleanupFunctions.delete(t);let o=new Map(r);o.delete(e),this.map.value=o}}[Symbol.iterator](){return this.map.peek().values()}get value(){return this.map.value.values()}has(e){return this.map.value.has(e)}get(e){return this.map.value.get(e)}destroy(){for(let e of this){let t=this.cleanupFunctions.get(e);t?.(),e.destroy()}this.map.value=new Map}},Zv,Gv,Yv,Xv,Kv,Jv,Au,zt,$u,qu,Uu,hr=class extends(Au=Bs,Jv=[fe],Kv=[fe],Xv=[fe],Yv=[Le],Gv=[Le],Zv=[Le],Au){constructor(e,t){var r=e,{modifiers:n,type:o,sensors:i,plugins:a,effects:s}=r,l=Fv(r,["modifiers","type","sensors","plugins","effects"]);super(Nu(Ru({},l),{effects:()=>{var c;return[...(c=s?.())!=null?c:[],()=>{let{manager:d,plugins:u}=this;if(!(!d||!u))for(let p of u){let{plugin:v}=Bo(p);d.registry.plugins.register(v)}}]}}),t),ce(zt,5,this),Ee(this,$u,ce(zt,8,this)),ce(zt,11,this),Ee(this,qu,ce(zt,12,this)),ce(zt,15,this),Ee(this,Uu,ce(zt,16,this,this.isDragSource?"dragging":"idle")),ce(zt,19,this),this.type=o,this.sensors=i,this.modifiers=n,this.alignment=l.alignment,this.plugins=a}pluginConfig(e){if(this.plugins)for(let t of this.plugins){let r=Bo(t);if(r.plugin===e)return r.options}}get isDropping(){return this.status==="dropping"&&this.isDragSource}get isDragging(){return this.status==="dragging"&&this.isDragSource}get isDragSource(){var e,t;return((t=(e=this.manager)==null?void 0:e.dragOperation.source)==null?void 0:t.id)===this.id}};zt=Ho(Au);$u=new WeakMap;qu=new WeakMap;Uu=new WeakMap;me(zt,4,"type",Jv,hr,$u);me(zt,4,"modifiers",Kv,hr,qu);me(zt,4,"status",Xv,hr,Uu);me(zt,2,"isDropping",Yv,hr);me(zt,2,"isDragging",Gv,hr);me(zt,2,"isDragSource",Zv,hr);Vn(zt,hr);var Qv,eg,tg,rg,ng,og,Mu,Qe,Zu,Gu,Yu,Xu,Ku,vr=class extends(Mu=Bs,og=[fe],ng=[fe],rg=[fe],tg=[fe],eg=[fe],Qv=[Le],Mu){constructor(e,t){var r=e,{accept:n,collisionDetector:o,collisionPriority:i,type:a}=r,s=Fv(r,["accept","collisionDetector","collisionPriority","type"]);super(s,t),ce(Qe,5,this),Ee(this,Zu,ce(Qe,8,this)),ce(Qe,11,this),Ee(this,Gu,ce(Qe,12,this)),ce(Qe,15,this),Ee(this,Yu,ce(Qe,16,this)),ce(Qe,19,this),Ee(this,Xu,ce(Qe,20,this)),ce(Qe,23,this),Ee(this,Ku,ce(Qe,24,this)),ce(Qe,27,this),this.accept=n,this.collisionDetector=o,this.collisionPriority=i,this.type=a}accepts(e){let{accept:t}=this;return t?typeof t=="function"?t(e):e.type?Array.isArray(t)?t.includes(e.type):e.type===t:!1:!0}get isDropTarget(){var e,t;return((t=(e=this.manager)==null?void 0:e.dragOperation.target)==null?void 0:t.id)===this.id}};Qe=Ho(Mu);Zu=new WeakMap;Gu=new WeakMap;Yu=new WeakMap;Xu=new WeakMap;Ku=new WeakMap;me(Qe,4,"accept",og,vr,Zu);me(Qe,4,"type",ng,vr,Gu);me(Qe,4,"collisionDetector",rg,vr,Yu);me(Qe,4,"collisionPriority",tg,vr,Xu);me(Qe,4,"shape",eg,vr,Ku);me(Qe,2,"isDropTarget",Qv,vr);Vn(Qe,vr);var l0=class{constructor(){this.registry=new Map}addEventListener(e,t){let{registry:r}=this,n=new Set(r.get(e));return n.add(t),r.set(e,n),()=>this.removeEventListener(e,t)}removeEventListener(e,t){let{registry:r}=this,n=new Set(r.get(e));n.delete(t),r.set(e,n)}dispatch(e,...t){let{registry:r}=this,n=r.get(e);if(n)for(let o of n)o(...t)}},c0=class extends l0{constructor(e){super(),this.manager=e}dispatch(e,t){let r=[t,this.manager];super.dispatch(e,...r)}};function Rs(e,t=!0){let r=!1;return Nu(Ru({},e),{cancelable:t,get defaultPrevented(){return r},preventDefault(){t&&(r=!0)}})}var u0=class extends $o{constructor(e){super(e);let t=(n,o)=>n.map(({id:i})=>i).join("")===o.map(({id:i})=>i).join(""),r=[];this.destroy=jn(()=>{let{dragOperation:n,collisionObserver:o}=e;n.status.initializing&&(r=[],o.enable())},()=>{let{collisionObserver:n,monitor:o}=e,{collisions:i}=n;if(n.isDisabled()||Bs.pendingIdChanges)return;let a=Rs({collisions:i});if(o.dispatch("collision",a),a.defaultPrevented||t(i,r))return;r=i;let[s]=i;pe(()=>{var l;s?.id!==((l=e.dragOperation.target)==null?void 0:l.id)&&(n.disable(),e.actions.setDropTarget(s?.id).then(()=>{n.enable()}))})})}},et=(e=>(e[e.Lowest=0]="Lowest",e[e.Low=1]="Low",e[e.Normal=2]="Normal",e[e.High=3]="High",e[e.Highest=4]="Highest",e))(et||{}),ot=(e=>(e[e.Collision=0]="Collision",e[e.ShapeIntersection=1]="ShapeIntersection",e[e.PointerIntersection=2]="PointerIntersection",e))(ot||{}),ig,ag,sg,lg,cg,ug,dg,nr,Ju;dg=[fe],ug=[Le],cg=[Le],lg=[Le],sg=[Le],ag=[Le],ig=[Le];var Br=class{constructor(){ce(nr,5,this),Ee(this,Ju,ce(nr,8,this,"idle")),ce(nr,11,this)}get current(){return this.value}get idle(){return this.value==="idle"}get initializing(){return this.value==="initializing"}get initialized(){let{value:e}=this;return e!=="idle"&&e!=="initialization-pending"}get dragging(){return this.value==="dragging"}get dropped(){return this.value==="dropped"}set(e){this.value=e}};nr=Ho(null);Ju=new WeakMap;me(nr,4,"value",dg,Br,Ju);me(nr,2,"current",ug,Br);me(nr,2,"idle",cg,Br);me(nr,2,"initializing",lg,Br);me(nr,2,"initialized",sg,Br);me(nr,2,"dragging",ag,Br);me(nr,2,"dropped",ig,Br);Vn(nr,Br);var d0=class{constructor(e){this.manager=e}setDragSource(e){let{dragOperation:t}=this.manager;t.sourceIdentifier=typeof e=="string"||typeof e=="number"?e:e.id}setDropTarget(e){return pe(()=>{let{dragOperation:t}=this.manager,r=e??null;if(t.targetIdentifier===r)return Promise.resolve(!1);t.targetIdentifier=r;let n=Rs({operation:t.snapshot()});return t.status.dragging&&this.manager.monitor.dispatch("dragover",n),this.manager.renderer.rendering.then(()=>n.defaultPrevented)})}start(e){return pe(()=>{let{dragOperation:t}=this.manager;if(e.source!=null&&this.setDragSource(e.source),!t.source)throw new Error("Cannot start a drag operation without a drag source");if(!t.status.idle)throw new Error("Cannot start a drag operation while another is active");let n=new AbortController,{event:o,coordinates:i}=e;Se(()=>{t.status.set("initialization-pending"),t.shape=null,t.canceled=!1,t.activatorEvent=o??null,t.position.reset(i)});let a=Rs({operation:t.snapshot()});return this.manager.monitor.dispatch("beforedragstart",a),a.defaultPrevented?(t.reset(),n.abort(),n):(t.status.set("initializing"),t.controller=n,this.manager.renderer.rendering.then(()=>{if(n.signal.aborted)return;let{status:s}=t;s.current==="initializing"&&Se(()=>{t.status.set("dragging"),this.manager.monitor.dispatch("dragstart",{nativeEvent:o,operation:t.snapshot(),cancelable:!1})})}),n)})}move(e){return pe(()=>{var t,r;let{dragOperation:n}=this.manager,{status:o,controller:i}=n;if(!o.dragging||!i||i.signal.aborted)return;let a=Rs({nativeEvent:e.event,operation:n.snapshot(),by:e.by,to:e.to},(t=e.cancelable)!=null?t:!0);((r=e.propagate)==null||r)&&this.manager.monitor.dispatch("dragmove",a),queueMicrotask(()=>{var s,l,c,d,u;if(a.defaultPrevented)return;let p=(u=e.to)!=null?u:{x:n.position.current.x+((l=(s=e.by)==null?void 0:s.x)!=null?l:0),y:n.position.current.y+((d=(c=e.by)==null?void 0:c.y)!=null?d:0)};n.position.current=p})})}stop(e={}){return pe(()=>{var t,r;let{dragOperation:n}=this.manager,{controller:o}=n;if(!o||o.signal.aborted)return;let i,a=()=>{let l={resume:()=>{},abort:()=>{}};return i=new Promise((c,d)=>{l.resume=c,l.abort=d}),l};o.abort();let s=()=>{this.manager.renderer.rendering.then(()=>{n.status.set("dropped");let l=pe(()=>{var d;return((d=n.source)==null?void 0:d.status)==="dropping"}),c=()=>{n.controller===o&&(n.controller=void 0),n.reset()};if(l){let{source:d}=n,u=Ve(()=>{d?.status==="idle"&&(u(),c())})}else this.manager.renderer.rendering.then(c)})};n.canceled=(t=e.canceled)!=null?t:!1,this.manager.monitor.dispatch("dragend",{nativeEvent:e.event,operation:n.snapshot(),canceled:(r=e.canceled)!=null?r:!1,suspend:a}),i?i.then(s).catch(()=>n.reset()):s()})}},Hn=class extends Ke{constructor(e,t){super(e,t),this.manager=e,this.options=t}},pg=class extends AbortController{constructor(e,t){super(),this.constraints=e,this.onActivate=t,this.activated=!1;for(let r of e??[])r.controller=this}onEvent(e){var t;if(!this.activated)if((t=this.constraints)!=null&&t.length)for(let r of this.constraints)r.onEvent(e);else this.activate(e)}activate(e){this.activated||(this.activated=!0,this.onActivate(e))}abort(e){this.activated=!1,super.abort(e)}},Ns,Qu=class{constructor(e){this.options=e,Ee(this,Ns)}set controller(e){Yt(this,Ns,e),e.signal.addEventListener("abort",()=>this.abort())}activate(e){var t;(t=Ge(this,Ns))==null||t.activate(e)}};Ns=new WeakMap;var Mv=class extends Ke{constructor(e,t){super(e,t),this.manager=e,this.options=t}apply(e){return e.transform}},p0=class{constructor(e){this.draggables=new Av,this.droppables=new Av,this.plugins=new Du(e),this.sensors=new Du(e),this.modifiers=new Du(e)}register(e,t){if(e instanceof hr)return this.draggables.register(e.id,e);if(e instanceof vr)return this.droppables.register(e.id,e);if(e.prototype instanceof Mv)return this.modifiers.register(e,t);if(e.prototype instanceof Hn)return this.sensors.register(e,t);if(e.prototype instanceof Ke)return this.plugins.register(e,t);throw new Error("Invalid instance type")}unregister(e){if(e instanceof Bs)return e instanceof hr?this.draggables.unregister(e.id,e):e instanceof vr?this.droppables.unregister(e.id,e):()=>{};if(e.prototype instanceof Mv)return this.modifiers.unregister(e);if(e.prototype instanceof Hn)return this.sensors.unregister(e);if(e.prototype instanceof Ke)return this.plugins.unregister(e);throw new Error("Invalid instance type")}destroy(){this.draggables.destroy(),this.droppables.destroy(),this.plugins.destroy(),this.sensors.destroy(),this.modifiers.destroy()}},fg,hg,vg,gg,mg,_g,bg,yg,kg,ta,Fs,Fo,$e,ed,td,rd,nd,od,ra;kg=[Le],yg=[fe],bg=[fe],_g=[fe],mg=[fe],gg=[fe],vg=[Le],hg=[Le],fg=[Le];var gr=class{constructor(e){ce($e,5,this),Ee(this,ta),Ee(this,Fs),Ee(this,Fo,new Er(void 0,(t,r)=>t&&r?t.equals(r):t===r)),this.status=new Br,Ee(this,ed,ce($e,8,this,!1)),ce($e,11,this),Ee(this,td,ce($e,12,this,null)),ce($e,15,this),Ee(this,rd,ce($e,16,this,null)),ce($e,19,this),Ee(this,nd,ce($e,20,this,null)),ce($e,23,this),Ee(this,od,ce($e,24,this,[])),ce($e,27,this),this.position=new Qi({x:0,y:0}),Ee(this,ra,{x:0,y:0}),Yt(this,ta,e)}get shape(){let{current:e,initial:t,previous:r}=Ge(this,Fo);return!e||!t?null:{current:e,initial:t,previous:r}}set shape(e){e?Ge(this,Fo).current=e:Ge(this,Fo).reset()}get source(){var e;let t=this.sourceIdentifier;if(t==null)return null;let r=Ge(this,ta).registry.draggables.get(t);return r&&Yt(this,Fs,r),(e=r??Ge(this,Fs))!=null?e:null}get target(){var e;let t=this.targetIdentifier;return t!=null&&(e=Ge(this,ta).registry.droppables.get(t))!=null?e:null}get transform(){let{x:e,y:t}=this.position.delta,r={x:e,y:t};for(let n of this.modifiers)r=n.apply(Nu(Ru({},this.snapshot()),{transform:r}));return Yt(this,ra,r),r}snapshot(){return pe(()=>({source:this.source,target:this.target,activatorEvent:this.activatorEvent,transform:Ge(this,ra),shape:this.shape?Os(this.shape):null,position:Os(this.position),status:Os(this.status),canceled:this.canceled}))}reset(){Se(()=>{this.status.set("idle"),this.sourceIdentifier=null,this.targetIdentifier=null,Ge(this,Fo).reset(),this.position.reset({x:0,y:0}),Yt(this,ra,{x:0,y:0}),this.modifiers=[]})}};$e=Ho(null);ta=new WeakMap;Fs=new WeakMap;Fo=new WeakMap;ed=new WeakMap;td=new WeakMap;rd=new WeakMap;nd=new WeakMap;od=new WeakMap;ra=new WeakMap;me($e,2,"shape",kg,gr);me($e,4,"canceled",yg,gr,ed);me($e,4,"activatorEvent",bg,gr,td);me($e,4,"sourceIdentifier",_g,gr,rd);me($e,4,"targetIdentifier",mg,gr,nd);me($e,4,"modifiers",gg,gr,od);me($e,2,"source",vg,gr);me($e,2,"target",hg,gr);me($e,2,"transform",fg,gr);Vn($e,gr);var f0={get rendering(){return Promise.resolve()}};function Pt(e,t){return typeof e=="function"?e(t):e??t}var xg=class{constructor(e){this.destroy=()=>{this.dragOperation.status.idle||this.actions.stop({canceled:!0}),this.dragOperation.modifiers.forEach(u=>u.destroy()),this.registry.destroy(),this.collisionObserver.destroy()};var t;let r=e??{},n=Pt(r.plugins,[]),o=Pt(r.sensors,[]),i=Pt(r.modifiers,[]),a=(t=r.renderer)!=null?t:f0,s=new c0(this),l=new p0(this);this.registry=l,this.monitor=s,this.renderer=a,this.actions=new d0(this),this.dragOperation=new gr(this),this.collisionObserver=new s0(this),this.plugins=[u0,...n],this.modifiers=i,this.sensors=o;let{destroy:c}=this,d=jn(()=>{var u,p,v;let f=pe(()=>this.dragOperation.modifiers),m=this.modifiers;for(let S of f)m.includes(S)||S.destroy();this.dragOperation.modifiers=(v=(p=(u=this.dragOperation.source)==null?void 0:u.modifiers)==null?void 0:p.map(S=>{let{plugin:w,options:b}=Bo(S);return new w(this,b)}))!=null?v:m});this.destroy=()=>{d(),c()}}get plugins(){return this.registry.plugins.values}set plugins(e){this.registry.plugins.values=e}get modifiers(){return this.registry.modifiers.values}set modifiers(e){this.registry.modifiers.values=e}get sensors(){return this.registry.sensors.values}set sensors(e){this.registry.sensors.values=e}};var Pg=e=>{throw TypeError(e)},sd=(e,t,r)=>t.has(e)||Pg("Cannot "+r),ue=(e,t,r)=>(sd(e,t,"read from private field"),t.get(e)),Ht=(e,t,r)=>t.has(e)?Pg("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),Xt=(e,t,r,n)=>(sd(e,t,"write to private field"),t.set(e,r),r),Og=(e,t,r)=>(sd(e,t,"access private method"),r);function Ys(e){return e?e instanceof KeyframeEffect?!0:"getKeyframes"in e&&typeof e.getKeyframes=="function":!1}function ld(e,t){let r=e.getAnimations(),n=null;for(let o of r){if(o.playState!=="running")continue;let{effect:i}=o,s=(Ys(i)?i.getKeyframes():[]).filter(t);s.length>0&&(n=[s[s.length-1],o])}return n}function Xs(e){let{width:t,height:r,top:n,left:o,bottom:i,right:a}=e.getBoundingClientRect();return{width:t,height:r,top:n,left:o,bottom:i,right:a}}function cd(e){let t=Object.prototype.toString.call(e);return t==="[object Window]"||t==="[object global]"}function ua(e){return"nodeType"in e}function Ot(e){var t,r,n;return e?cd(e)?e:ua(e)?"defaultView"in e?(t=e.defaultView)!=null?t:window:(n=(r=e.ownerDocument)==null?void 0:r.defaultView)!=null?n:window:window:window}function Ks(e){let{Document:t}=Ot(e);return e instanceof t||"nodeType"in e&&e.nodeType===Node.DOCUMENT_NODE}function Wr(e){return!e||cd(e)?!1:e instanceof Ot(e).HTMLElement||"namespaceURI"in e&&typeof e.namespaceURI=="string"&&e.namespaceURI.endsWith("html")}function Dg(e){return e instanceof Ot(e).SVGElement||"namespaceURI"in e&&typeof e.namespaceURI=="string"&&e.namespaceURI.endsWith("svg")}function Zn(e){return e?cd(e)?e.document:ua(e)?Ks(e)?e:Wr(e)||Dg(e)?e.ownerDocument:document:document:document}function h0(e){var t,r,n,o;let{documentElement:i}=Zn(e),a=Ot(e).visualViewport,s=(t=a?.width)!=null?t:i.clientWidth,l=(r=a?.height)!=null?r:i.clientHeight,c=(n=a?.offsetTop)!=null?n:0,d=(o=a?.offsetLeft)!=null?o:0;return{top:c,left:d,right:d+s,bottom:c+l,width:s,height:l}}function v0(e,t){if(g0(e)&&e.open===!1)return!1;let{overflow:r,overflowX:n,overflowY:o}=getComputedStyle(e);return r==="visible"&&n==="visible"&&o==="visible"}function g0(e){return e.tagName==="DETAILS"}function Uo(e,t=e.getBoundingClientRect(),r=0){var n,o,i,a,s;let l=t,{ownerDocument:c}=e,d=(n=c.defaultView)!=null?n:window,u=e.parentElement;for(;u&&u!==c.documentElement;){if(!v0(u)){let k=u.getBoundingClientRect(),h=r*(k.bottom-k.top),_=r*(k.right-k.left),g=r*(k.bottom-k.top),y=r*(k.right-k.left);l={top:Math.max(l.top,k.top-h),right:Math.min(l.right,k.right+_),bottom:Math.min(l.bottom,k.bottom+g),left:Math.max(l.left,k.left-y),width:0,height:0},l.width=l.right-l.left,l.height=l.bottom-l.top}u=u.parentElement}let p=d.visualViewport,v=(o=p?.offsetTop)!=null?o:0,f=(i=p?.offsetLeft)!=null?i:0,m=(a=p?.width)!=null?a:d.innerWidth,S=(s=p?.height)!=null?s:d.innerHeight,w=r*S,b=r*m;return l={top:Math.max(l.top,v-w),right:Math.min(l.right,f+m+b),bottom:Math.min(l.bottom,v+S+w),left:Math.max(l.left,f-b),width:0,height:0},l.width=l.right-l.left,l.height=l.bottom-l.top,l.width<0&&(l.width=0),l.height<0&&(l.height=0),l}function Gn(e){return{x:e.clientX,y:e.clientY}}var Tg=typeof window<"u"&&typeof window.document<"u"&&typeof window.document.createElement<"u";function qs(e=document,t=new Set){if(t.has(e))return[];t.add(e);let r=[e];for(let n of Array.from(e.querySelectorAll("iframe, frame")))try{let o=n.contentDocument;o&&!t.has(o)&&r.push(...qs(o,t))}catch{}try{let n=e.defaultView;if(n&&n!==window.top){let o=n.parent;o&&o.document&&o.document!==e&&r.push(...qs(o.document,t))}}catch{}return r}function Js(){return/^((?!chrome|android).)*safari/i.test(navigator.userAgent)}function ud(){var e,t;let r=Js()?window.visualViewport:null;return{x:(e=r?.offsetLeft)!=null?e:0,y:(t=r?.offsetTop)!=null?t:0}}function Qs(e){return!e||!ua(e)?!1:e instanceof Ot(e).ShadowRoot}function da(e){if(e&&ua(e)){let t=e.getRootNode();if(Qs(t))return t;if(t instanceof Document)return t}return Zn(e)}function pa(e){return e.matchMedia("(prefers-reduced-motion: reduce)").matches}function Ag(e){let t="input, textarea, select, canvas, [contenteditable]",r=e.cloneNode(!0),n=Array.from(e.querySelectorAll(t));return Array.from(r.querySelectorAll(t)).forEach((i,a)=>{let s=n[a];if(wg(i)&&wg(s)&&(i.type!=="file"&&(i.value=s.value),i.type==="radio"&&i.name&&(i.name=`Cloned__${i.name}`)),Sg(i)&&Sg(s)&&s.width>0&&s.height>0){let l=i.getContext("2d");l?.drawImage(s,0,0)}}),r}function wg(e){return"value"in e}function Sg(e){return e.tagName==="CANVAS"}function dd(e,{x:t,y:r}){let n=e.elementFromPoint(t,r);if(m0(n)){let{contentDocument:o}=n;if(o){let{left:i,top:a}=n.getBoundingClientRect();return dd(o,{x:t-i,y:r-a})}}return n}function m0(e){return e?.tagName==="IFRAME"}var fa=new WeakMap;function Mg(e){return!!e.closest(`
      input:not([disabled]),
      select:not([disabled]),
      textarea:not([disabled]),
      button:not([disabled]),
      a[href],
      [contenteditable]:not([contenteditable="false"])
    `)}var pd=class{constructor(){this.entries=new Set,this.clear=()=>{for(let e of this.entries){let[t,{type:r,listener:n,options:o}]=e;t.removeEventListener(r,n,o)}this.entries.clear()}}bind(e,t){let r=Array.isArray(e)?e:[e],n=Array.isArray(t)?t:[t],o=[];for(let a of r)for(let s of n){let{type:l,listener:c,options:d}=s,u=[a,s];a.addEventListener(l,c,d),this.entries.add(u),o.push(u)}let i=this.entries;return function(){for(let s of o){let[l,{type:c,listener:d,options:u}]=s;l.removeEventListener(c,d,u),i.delete(s)}}}};function Un(e){let t=e?.ownerDocument.defaultView;if(t&&t.self!==t.parent)return t.frameElement}function _0(e){let t=new Set,r=Un(e);for(;r;)t.add(r),r=Un(r);return t}function b0(e,t){let r=setTimeout(e,t);return()=>clearTimeout(r)}function Lg(e,t){let r=()=>performance.now(),n,o;return function(...i){let a=this;o?(n?.(),n=b0(()=>{e.apply(a,i),o=r()},t-(r()-o))):(e.apply(a,i),o=r())}}function y0(e,t){return e===t?!0:!e||!t?!1:e.top==t.top&&e.left==t.left&&e.right==t.right&&e.bottom==t.bottom}function k0(e,t=e.getBoundingClientRect()){let{width:r,height:n}=Uo(e,t);return r>0&&n>0}var x0=Tg?ResizeObserver:class{observe(){}unobserve(){}disconnect(){}},Vs,w0=class extends x0{constructor(e){super(t=>{if(!ue(this,Vs)){Xt(this,Vs,!0);return}e(t,this)}),Ht(this,Vs,!1)}};Vs=new WeakMap;var Ig=Array.from({length:100},(e,t)=>t/100),Rg=75,$n,Us,ln,qn,oa,pt,la,ia,Zs,Ng,Fg,jg=class{constructor(e,t,r={debug:!1,skipInitial:!1}){this.element=e,this.callback=t,Ht(this,Zs),this.disconnect=()=>{var i,a,s;Xt(this,la,!0),(i=ue(this,ln))==null||i.disconnect(),(a=ue(this,qn))==null||a.disconnect(),ue(this,oa).disconnect(),(s=ue(this,pt))==null||s.remove()},Ht(this,$n,!0),Ht(this,Us),Ht(this,ln),Ht(this,qn),Ht(this,oa),Ht(this,pt),Ht(this,la,!1),Ht(this,ia,Lg(()=>{var i,a,s;let{element:l}=this;if((i=ue(this,qn))==null||i.disconnect(),ue(this,la)||!ue(this,$n)||!l.isConnected)return;let c=(a=l.ownerDocument)!=null?a:document,{innerHeight:d,innerWidth:u}=(s=c.defaultView)!=null?s:window,p=l.getBoundingClientRect(),v=Uo(l,p),{top:f,left:m,bottom:S,right:w}=v,b=-Math.floor(f),k=-Math.floor(m),h=-Math.floor(u-w),_=-Math.floor(d-S),g=`${b}px ${h}px ${_}px ${k}px`;this.boundingClientRect=p,Xt(this,qn,new IntersectionObserver(y=>{let[x]=y,{intersectionRect:E}=x;(x.intersectionRatio!==1?x.intersectionRatio:dt.intersectionRatio(E,Uo(l)))!==1&&ue(this,ia).call(this)},{threshold:Ig,rootMargin:g,root:c})),ue(this,qn).observe(l),Og(this,Zs,Ng).call(this)},Rg)),this.boundingClientRect=e.getBoundingClientRect(),Xt(this,$n,k0(e,this.boundingClientRect));let n=!0;this.callback=i=>{n&&(n=!1,r.skipInitial)||t(i)};let o=e.ownerDocument;r?.debug&&(Xt(this,pt,document.createElement("div")),ue(this,pt).style.background="rgba(0,0,0,0.15)",ue(this,pt).style.position="fixed",ue(this,pt).style.pointerEvents="none",o.body.appendChild(ue(this,pt))),Xt(this,oa,new IntersectionObserver(i=>{var a,s;let l=i[i.length-1],{boundingClientRect:c,isIntersecting:d}=l,{width:u,height:p}=c,v=ue(this,$n);Xt(this,$n,d),!(!u&&!p)&&(v&&!d?((a=ue(this,qn))==null||a.disconnect(),this.callback(null),(s=ue(this,ln))==null||s.disconnect(),Xt(this,ln,void 0),ue(this,pt)&&(ue(this,pt).style.visibility="hidden")):ue(this,ia).call(this),d&&!ue(this,ln)&&(Xt(this,ln,new w0(ue(this,ia))),ue(this,ln).observe(e)))},{threshold:Ig,root:o})),ue(this,$n)&&!r.skipInitial&&this.callback(this.boundingClientRect),ue(this,oa).observe(e)}};$n=new WeakMap;Us=new WeakMap;ln=new WeakMap;qn=new WeakMap;oa=new WeakMap;pt=new WeakMap;la=new WeakMap;ia=new WeakMap;Zs=new WeakSet;Ng=function(){ue(this,la)||(Og(this,Zs,Fg).call(this),!y0(this.boundingClientRect,ue(this,Us))&&(this.callback(this.boundingClientRect),Xt(this,Us,this.boundingClientRect)))};Fg=function(){if(ue(this,pt)){let{top:e,left:t,width:r,height:n}=Uo(this.element);ue(this,pt).style.overflow="hidden",ue(this,pt).style.visibility="visible",ue(this,pt).style.top=`${Math.floor(e)}px`,ue(this,pt).style.left=`${Math.floor(t)}px`,ue(this,pt).style.width=`${Math.floor(r)}px`,ue(this,pt).style.height=`${Math.floor(n)}px`}};var Ws=new WeakMap,Hs=new WeakMap;function S0(e,t){let r=Ws.get(e);return r||(r={disconnect:new jg(e,o=>{let i=Ws.get(e);i&&i.callbacks.forEach(a=>a(o))},{skipInitial:!0}).disconnect,callbacks:new Set}),r.callbacks.add(t),Ws.set(e,r),()=>{r.callbacks.delete(t),r.callbacks.size===0&&(Ws.delete(e),r.disconnect())}}function I0(e,t){let r=new Set;for(let n of e){let o=S0(n,t);r.add(o)}return()=>r.forEach(n=>n())}function E0(e,t){var r;let n=e.ownerDocument;if(!Hs.has(n)){let a=new AbortController,s=new Set;document.addEventListener("scroll",l=>s.forEach(c=>c(l)),{capture:!0,passive:!0,signal:a.signal}),Hs.set(n,{disconnect:()=>a.abort(),listeners:s})}let{listeners:o,disconnect:i}=(r=Hs.get(n))!=null?r:{};return!o||!i?()=>{}:(o.add(t),()=>{o.delete(t),o.size===0&&(i(),Hs.delete(n))})}var aa,sa,$s,ad,Bg=class{constructor(e,t,r){this.callback=t,Ht(this,aa),Ht(this,sa,!1),Ht(this,$s),Ht(this,ad,Lg(a=>{if(!ue(this,sa)&&a.target&&"contains"in a.target&&typeof a.target.contains=="function"){for(let s of ue(this,$s))if(a.target.contains(s)){this.callback(ue(this,aa).boundingClientRect);break}}},Rg));let n=_0(e),o=I0(n,t),i=E0(e,ue(this,ad));Xt(this,$s,n),Xt(this,aa,new jg(e,t,r)),this.disconnect=()=>{ue(this,sa)||(Xt(this,sa,!0),o(),i(),ue(this,aa).disconnect())}}};aa=new WeakMap;sa=new WeakMap;$s=new WeakMap;ad=new WeakMap;function el(e){return"showPopover"in e&&"hidePopover"in e&&typeof e.showPopover=="function"&&typeof e.hidePopover=="function"}function Yn(e){try{el(e)&&e.isConnected&&e.hasAttribute("popover")&&!e.matches(":popover-open")&&e.showPopover()}catch{}}function Eg(e){return!Tg||!e?!1:e===Zn(e).scrollingElement}function Wg(e){var t,r;let n=Ot(e),o=Eg(e)?h0(e):Xs(e),i=n.visualViewport,a=Eg(e)?{height:(t=i?.height)!=null?t:n.innerHeight,width:(r=i?.width)!=null?r:n.innerWidth}:{height:e.clientHeight,width:e.clientWidth},s={current:{x:e.scrollLeft,y:e.scrollTop},max:{x:e.scrollWidth-a.width,y:e.scrollHeight-a.height}},l=s.current.y<=0,c=s.current.x<=0,d=s.current.y>=s.max.y,u=s.current.x>=s.max.x;return{rect:o,position:s,isTop:l,isLeft:c,isBottom:d,isRight:u}}function Hg(e,t){let{isTop:r,isBottom:n,isLeft:o,isRight:i,position:a}=Wg(e),{x:s,y:l}=t??{x:0,y:0},c=!r&&a.current.y+l>0,d=!n&&a.current.y+l<a.max.y,u=!o&&a.current.x+s>0,p=!i&&a.current.x+s<a.max.x;return{top:c,bottom:d,left:u,right:p,x:u||p,y:c||d}}var fd=class{constructor(e){this.scheduler=e,this.pending=!1,this.tasks=new Set,this.resolvers=new Set,this.flush=()=>{let{tasks:t,resolvers:r}=this;this.pending=!1,this.tasks=new Set,this.resolvers=new Set;for(let n of t)n();for(let n of r)n()}}schedule(e){return this.tasks.add(e),this.pending||(this.pending=!0,this.scheduler(this.flush)),new Promise(t=>this.resolvers.add(t))}},ha=new fd(e=>{typeof requestAnimationFrame=="function"?requestAnimationFrame(e):e()}),C0=new fd(e=>setTimeout(e,50)),Gs=new Map,z0=Gs.clear.bind(Gs);function Vt(e,t=!1){if(!t)return Cg(e);let r=Gs.get(e);return r||(r=Cg(e),Gs.set(e,r),C0.schedule(z0),r)}function Cg(e){return Ot(e).getComputedStyle(e)}function P0(e,t=Vt(e,!0)){return t.position==="fixed"||t.position==="sticky"}function O0(e,t=Vt(e,!0)){let r=/(auto|scroll|overlay)/;return["overflow","overflowX","overflowY"].some(o=>{let i=t[o];return typeof i=="string"?r.test(i):!1})}var D0={excludeElement:!0,escapeShadowDOM:!0};function tl(e,t=D0){let{limit:r,excludeElement:n,escapeShadowDOM:o}=t,i=new Set;function a(s){if(r!=null&&i.size>=r||!s)return i;if(Ks(s)&&s.scrollingElement!=null&&!i.has(s.scrollingElement))return i.add(s.scrollingElement),i;if(o&&Qs(s))return a(s.host);if(!Wr(s))return Dg(s)?a(s.parentElement):i;if(i.has(s))return i;let l=Vt(s,!0);if(n&&s===e||O0(s,l)&&i.add(s),P0(s,l)){let{scrollingElement:c}=s.ownerDocument;return c&&i.add(c),i}return a(s.parentNode)}return e?a(e):i}function Xn(e,t=window.frameElement){let r={x:0,y:0,scaleX:1,scaleY:1};if(!e)return r;let n=Un(e);for(;n;){if(n===t)return r;let o=Xs(n),{x:i,y:a}=T0(n,o);r.x=r.x+o.left,r.y=r.y+o.top,r.scaleX=r.scaleX*i,r.scaleY=r.scaleY*a,n=Un(n)}return r}function T0(e,t=Xs(e)){let r=Math.round(t.width),n=Math.round(t.height);if(Wr(e))return{x:r/e.offsetWidth,y:n/e.offsetHeight};let o=Vt(e,!0);return{x:(parseFloat(o.width)||r)/r,y:(parseFloat(o.height)||n)/n}}function A0(e){if(e==="none")return null;let t=e.split(" "),r=parseFloat(t[0]),n=parseFloat(t[1]);return isNaN(r)&&isNaN(n)?null:{x:isNaN(r)?n:r,y:isNaN(n)?r:n}}function cn(e){if(e==="none")return null;let[t,r,n="0"]=e.split(" "),o={x:parseFloat(t),y:parseFloat(r),z:parseInt(n,10)};return isNaN(o.x)&&isNaN(o.y)?null:{x:isNaN(o.x)?0:o.x,y:isNaN(o.y)?0:o.y,z:isNaN(o.z)?0:o.z}}function va(e){var t,r,n,o,i,a,s,l,c;let{scale:d,transform:u,translate:p}=e,v=A0(d),f=cn(p),m=M0(u);if(!m&&!v&&!f)return null;let S={x:(t=v?.x)!=null?t:1,y:(r=v?.y)!=null?r:1},w={x:(n=f?.x)!=null?n:0,y:(o=f?.y)!=null?o:0},b={x:(i=m?.x)!=null?i:0,y:(a=m?.y)!=null?a:0,scaleX:(s=m?.scaleX)!=null?s:1,scaleY:(l=m?.scaleY)!=null?l:1};return{x:w.x+b.x,y:w.y+b.y,z:(c=f?.z)!=null?c:0,scaleX:S.x*b.scaleX,scaleY:S.y*b.scaleY}}function M0(e){if(e.startsWith("matrix3d(")){let t=e.slice(9,-1).split(/, /);return{x:+t[12],y:+t[13],scaleX:+t[0],scaleY:+t[5]}}else if(e.startsWith("matrix(")){let t=e.slice(7,-1).split(/, /);return{x:+t[4],y:+t[5],scaleX:+t[0],scaleY:+t[3]}}return null}var Kt=(e=>(e[e.Idle=0]="Idle",e[e.Forward=1]="Forward",e[e.Reverse=-1]="Reverse",e))(Kt||{}),L0={x:.2,y:.2},R0={x:10,y:10};function Vg(e,t,r,n=25,o=L0,i=R0){let{x:a,y:s}=t,{rect:l,isTop:c,isBottom:d,isLeft:u,isRight:p}=Wg(e),v=Xn(e),f=Vt(e,!0),m=va(f),S=m!==null?m?.scaleX<0:!1,w=m!==null?m?.scaleY<0:!1,b=new dt(l.left*v.scaleX+v.x,l.top*v.scaleY+v.y,l.width*v.scaleX,l.height*v.scaleY),k={x:0,y:0},h={x:0,y:0},_={height:b.height*o.y,width:b.width*o.x};return _.height>0&&(!c||w&&!d)&&s<=b.top+_.height&&r?.y!==1&&a>=b.left-i.x&&a<=b.right+i.x?(k.y=w?1:-1,h.y=n*Math.abs((b.top+_.height-s)/_.height)):_.height>0&&(!d||w&&!c)&&s>=b.bottom-_.height&&r?.y!==-1&&a>=b.left-i.x&&a<=b.right+i.x&&(k.y=w?-1:1,h.y=n*Math.abs((b.bottom-_.height-s)/_.height)),_.width>0&&(!p||S&&!u)&&a>=b.right-_.width&&r?.x!==-1&&s>=b.top-i.y&&s<=b.bottom+i.y?(k.x=S?-1:1,h.x=n*Math.abs((b.right-_.width-a)/_.width)):_.width>0&&(!u||S&&!p)&&a<=b.left+_.width&&r?.x!==1&&s>=b.top-i.y&&s<=b.bottom+i.y&&(k.x=S?1:-1,h.x=n*Math.abs((b.left+_.width-a)/_.width)),{direction:k,speed:h}}function rl(e,{block:t="nearest",inline:r="nearest"}={}){if(!Wr(e))return;let n=tl(e),o=[];for(let i of n){if(!Wr(i))continue;let{top:a,left:s}=N0(e,i),l=a,c=s;for(let d of o)l-=d.scrollTop,c-=d.scrollLeft;if(t!=="none"){let d=l<i.scrollTop,u=l+e.offsetHeight>i.scrollTop+i.clientHeight;d!==u&&(t==="center"?i.scrollTop=l-i.clientHeight/2+e.offsetHeight/2:d?i.scrollTop=l:i.scrollTop=l+e.offsetHeight-i.clientHeight)}if(r!=="none"){let d=c<i.scrollLeft,u=c+e.offsetWidth>i.scrollLeft+i.clientWidth;d!==u&&(r==="center"?i.scrollLeft=c-i.clientWidth/2+e.offsetWidth/2:d?i.scrollLeft=c:i.scrollLeft=c+e.offsetWidth-i.clientWidth)}o.push(i)}}function zg(e){let t=0,r=0,n=e;for(;n;){t+=n.offsetTop,r+=n.offsetLeft;let o=n.offsetParent;if(!Wr(o))break;t+=o.clientTop,r+=o.clientLeft,n=o}return{top:t,left:r}}function N0(e,t){let r=zg(e),n=zg(t);return{top:r.top-n.top-t.clientTop,left:r.left-n.left-t.clientLeft}}function F0(e,t,r){let{scaleX:n,scaleY:o,x:i,y:a}=t,s=e.left+i+(1-n)*parseFloat(r),l=e.top+a+(1-o)*parseFloat(r.slice(r.indexOf(" ")+1)),c=n?e.width*n:e.width,d=o?e.height*o:e.height;return{width:c,height:d,top:l,right:s+c,bottom:l+d,left:s}}function j0(e,t,r){let{scaleX:n,scaleY:o,x:i,y:a}=t,s=e.left-i-(1-n)*parseFloat(r),l=e.top-a-(1-o)*parseFloat(r.slice(r.indexOf(" ")+1)),c=n?e.width/n:e.width,d=o?e.height/o:e.height;return{width:c,height:d,top:l,right:s+c,bottom:l+d,left:s}}function nl({element:e,keyframes:t,options:r}){return e.animate(t,r).finished}function hd(e,t=Vt(e).translate,r=!0){if(r){let n=ld(e,o=>"translate"in o);if(n){let{translate:o=""}=n[0];if(typeof o=="string"){let i=cn(o);if(i)return i}}}if(t){let n=cn(t);if(n)return n}return{x:0,y:0,z:0}}var B0=new fd(e=>setTimeout(e,0)),ca=new Map,W0=ca.clear.bind(ca);function H0(e){let t=e.ownerDocument,r=ca.get(t);if(r)return r;r=t.getAnimations(),ca.set(t,r),B0.schedule(W0);let n=r.filter(o=>Ys(o.effect)&&o.effect.target===e);return ca.set(e,n),r}function V0(e,t){let r=H0(e).filter(n=>{var o,i;if(Ys(n.effect)){let{target:a}=n.effect;if((i=a&&((o=t.isValidTarget)==null?void 0:o.call(t,a)))!=null?i:!0)return n.effect.getKeyframes().some(l=>{for(let c of t.properties)if(l[c])return!0})}}).map(n=>{let{effect:o,currentTime:i}=n,a=o?.getComputedTiming().duration;if(!(n.pending||n.playState==="finished")&&typeof a=="number"&&typeof i=="number"&&i<a)return n.currentTime=a,()=>{n.currentTime=i}});if(r.length>0)return()=>r.forEach(n=>n?.())}var Dt=class extends dt{constructor(e,t={}){var r,n,o,i;let{frameTransform:a=Xn(e),ignoreTransforms:s,getBoundingClientRect:l=Xs}=t,c=V0(e,{properties:["transform","translate","scale","width","height"],isValidTarget:_=>(_!==e||Js())&&_.contains(e)}),d=l(e),{top:u,left:p,width:v,height:f}=d,m,S=Vt(e),w=va(S),b={x:(r=w?.scaleX)!=null?r:1,y:(n=w?.scaleY)!=null?n:1},k=$0(e,S);c?.(),w&&(m=j0(d,w,S.transformOrigin),(s||k)&&(u=m.top,p=m.left,v=m.width,f=m.height));let h={width:(o=m?.width)!=null?o:v,height:(i=m?.height)!=null?i:f};if(k&&!s&&m){let _=F0(m,k,S.transformOrigin);u=_.top,p=_.left,v=_.width,f=_.height,b.x=k.scaleX,b.y=k.scaleY}a&&(s||(p*=a.scaleX,v*=a.scaleX,u*=a.scaleY,f*=a.scaleY),p+=a.x,u+=a.y),super(p,u,v,f),this.scale=b,this.intrinsicWidth=h.width,this.intrinsicHeight=h.height}};function $0(e,t){let r=e.getAnimations();if(!r.length)return null;let n,o,i,a=!1;for(let s of r){if(s.playState!=="running")continue;let l=Ys(s.effect)?s.effect.getKeyframes():[],c=l[l.length-1];if(!c)continue;let{transform:d,translate:u,scale:p}=c;typeof d=="string"&&d&&(n=d,a=!0),typeof u=="string"&&u&&(o=u,a=!0),typeof p=="string"&&p&&(i=p,a=!0)}return a?va({transform:n??t.transform,translate:o??t.translate,scale:i??t.scale}):null}function qo(e){return"style"in e&&typeof e.style=="object"&&e.style!==null&&"setProperty"in e.style&&"removeProperty"in e.style&&typeof e.style.setProperty=="function"&&typeof e.style.removeProperty=="function"}var $g=class{constructor(e){this.element=e,this.initial=new Map}set(e,t=""){let{element:r}=this;if(qo(r))for(let[n,o]of Object.entries(e)){let i=`${t}${n}`;this.initial.has(i)||this.initial.set(i,r.style.getPropertyValue(i)),r.style.setProperty(i,typeof o=="string"?o:`${o}px`)}}remove(e,t=""){let{element:r}=this;if(qo(r))for(let n of e){let o=`${t}${n}`;r.style.removeProperty(o)}}reset(){let{element:e}=this;if(qo(e)){for(let[t,r]of this.initial)e.style.setProperty(t,r);e.getAttribute("style")===""&&e.removeAttribute("style")}}};function Cr(e){return e?e instanceof Ot(e).Element||ua(e)&&e.nodeType===Node.ELEMENT_NODE:!1}function Kn(e){if(!e)return!1;let{KeyboardEvent:t}=Ot(e.target);return e instanceof t}function qg(e){if(!e)return!1;let{PointerEvent:t}=Ot(e.target);return e instanceof t}function Ug(e){if(!Cr(e))return!1;let{tagName:t}=e;return t==="INPUT"||t==="TEXTAREA"||q0(e)}function q0(e){return e.hasAttribute("contenteditable")&&e.getAttribute("contenteditable")!=="false"}var id={};function ol(e){let t=id[e]==null?0:id[e]+1;return id[e]=t,`${e}-${t}`}var U0=({dragOperation:e,droppable:t})=>{let r=e.position.current;if(!r)return null;let{id:n}=t;if(!t.shape)return null;if(t.shape.containsPoint(r)){let o=Be.distance(t.shape.center,r);return{id:n,value:1/o,type:ot.PointerIntersection,priority:et.High}}return null},Z0=({dragOperation:e,droppable:t})=>{let{shape:r}=e;if(!t.shape||!r?.current)return null;let n=r.current.intersectionArea(t.shape);if(n){let{position:o}=e,i=Be.distance(t.shape.center,o.current),s=n/(r.current.area+t.shape.area-n)/i;return{id:t.id,value:s,type:ot.ShapeIntersection,priority:et.Normal}}return null},il=e=>{var t;return(t=U0(e))!=null?t:Z0(e)},Zg=e=>{let{dragOperation:t,droppable:r}=e,{shape:n,position:o}=t;if(!r.shape)return null;let i=n?dt.from(n.current.boundingRectangle).corners:void 0,s=dt.from(r.shape.boundingRectangle).corners.reduce((l,c,d)=>{var u;return l+Be.distance(Be.from(c),(u=i?.[d])!=null?u:o.current)},0)/4;return{id:r.id,value:1/s,type:ot.Collision,priority:et.Normal}};var G0=Object.create,zd=Object.defineProperty,Y0=Object.defineProperties,X0=Object.getOwnPropertyDescriptor,K0=Object.getOwnPropertyDescriptors,ll=Object.getOwnPropertySymbols,rm=Object.prototype.hasOwnProperty,nm=Object.prototype.propertyIsEnumerable,om=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),Qo=e=>{throw TypeError(e)},md=(e,t,r)=>t in e?zd(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,xa=(e,t)=>{for(var r in t||(t={}))rm.call(t,r)&&md(e,r,t[r]);if(ll)for(var r of ll(t))nm.call(t,r)&&md(e,r,t[r]);return e},Pd=(e,t)=>Y0(e,K0(t)),Gg=(e,t)=>zd(e,"name",{value:t,configurable:!0}),im=(e,t)=>{var r={};for(var n in e)rm.call(e,n)&&t.indexOf(n)<0&&(r[n]=e[n]);if(e!=null&&ll)for(var n of ll(e))t.indexOf(n)<0&&nm.call(e,n)&&(r[n]=e[n]);return r},ei=e=>{var t;return[,,,G0((t=e?.[om("metadata")])!=null?t:null)]},am=["class","method","getter","setter","accessor","field","value","get","set"],ma=e=>e!==void 0&&typeof e!="function"?Qo("Function expected"):e,J0=(e,t,r,n,o)=>({kind:am[e],name:t,metadata:n,addInitializer:i=>r._?Qo("Already initialized"):o.push(ma(i||null))}),to=(e,t)=>md(t,om("metadata"),e[3]),tt=(e,t,r,n)=>{for(var o=0,i=e[t>>1],a=i&&i.length;o<a;o++)t&1?i[o].call(r):n=i[o].call(r,n);return n},ir=(e,t,r,n,o,i)=>{var a,s,l,c,d,u=t&7,p=!!(t&8),v=!!(t&16),f=u>3?e.length+1:u?p?1:2:0,m=am[u+5],S=u>3&&(e[f-1]=[]),w=e[f]||(e[f]=[]),b=u&&(!v&&!p&&(o=o.prototype),u<5&&(u>3||!v)&&X0(u<4?o:{get[r](){return Te(this,i)},set[r](h){return Tt(this,i,h)}},r));u?v&&u<4&&Gg(i,(u>2?"set ":u>1?"get ":"")+r):Gg(o,r);for(var k=n.length-1;k>=0;k--)c=J0(u,r,l={},e[3],w),u&&(c.static=p,c.private=v,d=c.access={has:v?h=>Q0(o,h):h=>r in h},u^3&&(d.get=v?h=>(u^1?Te:eo)(h,o,u^4?i:b.get):h=>h[r]),u>2&&(d.set=v?(h,_)=>Tt(h,o,_,u^4?i:b.set):(h,_)=>h[r]=_)),s=(0,n[k])(u?u<4?v?i:b[m]:u>4?void 0:{get:b.get,set:b.set}:o,c),l._=1,u^4||s===void 0?ma(s)&&(u>4?S.unshift(s):u?v?i=s:b[m]=s:o=s):typeof s!="object"||s===null?Qo("Object expected"):(ma(a=s.get)&&(b.get=a),ma(a=s.set)&&(b.set=a),ma(a=s.init)&&S.unshift(a));return u||to(e,o),b&&zd(o,r,b),v?u^4?i:b:o},Od=(e,t,r)=>t.has(e)||Qo("Cannot "+r),Q0=(e,t)=>Object(t)!==t?Qo('Cannot use the "in" operator on this value'):e.has(t),Te=(e,t,r)=>(Od(e,t,"read from private field"),r?r.call(e):t.get(e)),Ye=(e,t,r)=>t.has(e)?Qo("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),Tt=(e,t,r,n)=>(Od(e,t,"write to private field"),n?n.call(e,r):t.set(e,r),r),eo=(e,t,r)=>(Od(e,t,"access private method"),r),Yg={role:"button",roleDescription:"draggable"},e1="dnd-kit-description",t1="dnd-kit-announcement",r1={draggable:"To pick up a draggable item, press the space bar. While dragging, use the arrow keys to move the item in a given direction. Press space again to drop the item in its new position, or press escape to cancel."},n1={dragstart({operation:{source:e}}){if(e)return`Picked up draggable item ${e.id}.`},dragover({operation:{source:e,target:t}}){if(!(!e||e.id===t?.id))return t?`Draggable item ${e.id} was moved over droppable target ${t.id}.`:`Draggable item ${e.id} is no longer over a droppable target.`},dragend({operation:{source:e,target:t},canceled:r}){if(e)return r?`Dragging was cancelled. Draggable item ${e.id} was dropped.`:t?`Draggable item ${e.id} was dropped over droppable target ${t.id}`:`Draggable item ${e.id} was dropped.`}};function o1(e){let t=e.tagName.toLowerCase();return["input","select","textarea","a","button"].includes(t)}function i1(e,t){let r=document.createElement("div");return r.id=e,r.style.setProperty("display","none"),r.textContent=t,r}function a1(e){let t=document.createElement("div");return t.id=e,t.setAttribute("role","status"),t.setAttribute("aria-live","polite"),t.setAttribute("aria-atomic","true"),t.style.setProperty("position","fixed"),t.style.setProperty("width","1px"),t.style.setProperty("height","1px"),t.style.setProperty("margin","-1px"),t.style.setProperty("border","0"),t.style.setProperty("padding","0"),t.style.setProperty("overflow","hidden"),t.style.setProperty("clip","rect(0 0 0 0)"),t.style.setProperty("clip-path","inset(100%)"),t.style.setProperty("white-space","nowrap"),t}var s1=["dragover","dragmove"],l1=class extends Ke{constructor(e,t){super(e);let{id:r,idPrefix:{description:n=e1,announcement:o=t1}={},announcements:i=n1,screenReaderInstructions:a=r1,debounce:s=500}=t??{},l=r?`${n}-${r}`:ol(n),c=r?`${o}-${r}`:ol(o),d,u,p,v,f=(_=v)=>{!p||!_||p?.nodeValue!==_&&(p.nodeValue=_)},m=()=>ha.schedule(f),S=c1(m,s),w=Object.entries(i).map(([_,g])=>this.manager.monitor.addEventListener(_,(y,x)=>{let E=p;if(!E)return;let C=g?.(y,x);C&&E.nodeValue!==C&&(v=C,s1.includes(_)?S():(m(),S.cancel()))})),b=()=>{let _=[];d?.isConnected||(d=i1(l,a.draggable),_.push(d)),u?.isConnected||(u=a1(c),p=document.createTextNode(""),u.appendChild(p),_.push(u)),_.length>0&&document.body.append(..._)},k=new Set;function h(){for(let _ of k)_()}this.registerEffect(()=>{var _;k.clear();for(let g of this.manager.registry.draggables.value){let y=(_=g.handle)!=null?_:g.element;if(y){(!d||!u)&&k.add(b),(!o1(y)||Js())&&!y.hasAttribute("tabindex")&&k.add(()=>y.setAttribute("tabindex","0")),!y.hasAttribute("role")&&y.tagName.toLowerCase()!=="button"&&k.add(()=>y.setAttribute("role",Yg.role)),y.hasAttribute("aria-roledescription")||k.add(()=>y.setAttribute("aria-roledescription",Yg.roleDescription)),y.hasAttribute("aria-describedby")||k.add(()=>y.setAttribute("aria-describedby",l));for(let E of["aria-pressed","aria-grabbed"]){let C=String(g.isDragging);y.getAttribute(E)!==C&&k.add(()=>y.setAttribute(E,C))}let x=String(g.disabled);y.getAttribute("aria-disabled")!==x&&k.add(()=>y.setAttribute("aria-disabled",x))}}k.size>0&&ha.schedule(h)}),this.destroy=()=>{super.destroy(),d?.remove(),u?.remove(),w.forEach(_=>_())}}};function c1(e,t){let r,n=()=>{clearTimeout(r),r=setTimeout(e,t)};return n.cancel=()=>clearTimeout(r),n}var cl=new Map,sm,lm,cm,um,_d,ya,Hr,Dd,Ko,dm,pm,fm,hm,hn=class extends(_d=$o,um=[fe],cm=[Le],lm=[Le],sm=[Le],_d){constructor(t,r){super(t,r),tt(Hr,5,this),Ye(this,Ko),Ye(this,ya,new Set),Ye(this,Dd,tt(Hr,8,this,new Set)),tt(Hr,11,this),this.registerEffect(eo(this,Ko,dm))}register(t){return Te(this,ya).add(t),()=>{Te(this,ya).delete(t)}}addRoot(t){return pe(()=>{let r=new Set(this.additionalRoots);r.add(t),this.additionalRoots=r}),()=>{pe(()=>{let r=new Set(this.additionalRoots);r.delete(t),this.additionalRoots=r})}}get sourceRoot(){var t;let{source:r}=this.manager.dragOperation;return da((t=r?.element)!=null?t:null)}get targetRoot(){var t;let{target:r}=this.manager.dragOperation;return da((t=r?.element)!=null?t:null)}get roots(){let{status:t}=this.manager.dragOperation;if(t.initializing||t.initialized){let r=[this.sourceRoot,this.targetRoot].filter(n=>n!=null);return new Set([...r,...this.additionalRoots])}return new Set}};Hr=ei(_d);ya=new WeakMap;Dd=new WeakMap;Ko=new WeakSet;dm=function(){let{roots:e}=this,t=[];for(let r of e)for(let n of Te(this,ya))t.push(eo(this,Ko,pm).call(this,r,n));return()=>{for(let r of t)r()}};pm=function(e,t){let r=cl.get(e);r||(r=new Map,cl.set(e,r));let n=r.get(t);if(!n){let i=Ks(e)?eo(this,Ko,fm).call(this,e,r,t):eo(this,Ko,hm).call(this,e,r,t);if(!i)return()=>{};n=i,r.set(t,n)}n.refCount++;let o=!1;return()=>{o||(o=!0,n.refCount--,n.refCount===0&&n.cleanup())}};fm=function(e,t,r){var n;let o=e.createElement("style"),{nonce:i}=(n=this.options)!=null?n:{};i&&o.setAttribute("nonce",i),o.textContent=r,e.head.prepend(o);let a=new MutationObserver(s=>{for(let l of s)for(let c of Array.from(l.removedNodes))if(c===o){e.head.prepend(o);return}});return a.observe(e.head,{childList:!0}),{refCount:0,cleanup:()=>{a.disconnect(),o.remove(),t.delete(r),t.size===0&&cl.delete(e)}}};hm=function(e,t,r){"adoptedStyleSheets"in e&&Array.isArray(e.adoptedStyleSheets);let n=e.ownerDocument.defaultView,{CSSStyleSheet:o}=n??{};if(!o)return null;let i=new o;return i.replaceSync(r),e.adoptedStyleSheets.push(i),{refCount:0,cleanup:()=>{var a;if(Qs(e)&&((a=e.host)!=null&&a.isConnected)){let s=e.adoptedStyleSheets.indexOf(i);s!==-1&&e.adoptedStyleSheets.splice(s,1)}t.delete(r),t.size===0&&cl.delete(e)}}};ir(Hr,4,"additionalRoots",um,hn,Dd);ir(Hr,2,"sourceRoot",cm,hn);ir(Hr,2,"targetRoot",lm,hn);ir(Hr,2,"roots",sm,hn);to(Hr,hn);hn.configure=Vo(hn);var fl=hn,u1=class extends Ke{constructor(e,t){super(e,t),this.manager=e;let{cursor:r="grabbing"}=t??{},n=e.registry.plugins.get(fl),o=n?.register(`* { cursor: ${r} !important; }`);if(o){let i=this.destroy.bind(this);this.destroy=()=>{o(),i()}}}},Ea="data-dnd-",bd=`${Ea}dropping`,ft="--dnd-",zr=`${Ea}dragging`,ul=`${Ea}placeholder`,d1=[zr,ul,"popover","aria-pressed","aria-grabbing"],p1=["view-transition-name"],f1=`
  :is(:root,:host) [${zr}] {
    position: fixed !important;
    pointer-events: none !important;
    touch-action: none;
    z-index: calc(infinity);
    will-change: translate;
    top: var(${ft}top, 0px) !important;
    left: var(${ft}left, 0px) !important;
    right: unset !important;
    bottom: unset !important;
    width: var(${ft}width, auto);
    max-width: var(${ft}width, auto);
    height: var(${ft}height, auto);
    max-height: var(${ft}height, auto);
    transform: var(${ft}transform, none) !important;
    transition: var(${ft}transition) !important;
  }

  :is(:root,:host) [${ul}] {
    transition: none;
  }

  :is(:root,:host) [${ul}='hidden'] {
    visibility: hidden;
  }

  [${zr}] * {
    pointer-events: none !important;
  }

  [${zr}]:not([${bd}]) {
    translate: var(${ft}translate) !important;
  }

  [${zr}][style*='${ft}scale'] {
    scale: var(${ft}scale) !important;
    transform-origin: var(${ft}transform-origin) !important;
  }

  @layer dnd-kit {
    :where([${zr}][popover]) {
      overflow: visible;
      background: unset;
      border: unset;
      margin: unset;
      padding: unset;
      color: inherit;

      &:is(input, button) {
        border: revert;
        background: revert;
      }
    }
  }
  [${zr}]::backdrop, [${Ea}overlay]:not([${zr}]) {
    display: none;
    visibility: hidden;
  }
`.replace(/\n+/g," ").replace(/\s+/g," ").trim();function h1(e,t="hidden"){return pe(()=>{let{element:r,manager:n}=e;if(!r||!n)return;let o=v1(r,n.registry.droppables),i=[],a=Ag(r),{remove:s}=a;return g1(o,a,i),m1(a,t),a.remove=()=>{i.forEach(l=>l()),s.call(a)},a})}function v1(e,t){let r=new Map;for(let n of t)if(n.element&&(e===n.element||e.contains(n.element))){let o=`${Ea}${ol("dom-id")}`;n.element.setAttribute(o,""),r.set(n,o)}return r}function g1(e,t,r){for(let[n,o]of e){if(!n.element)continue;let i=`[${o}]`,a=t.matches(i)?t:t.querySelector(i);if(n.element.removeAttribute(o),!a)continue;let s=n.element;n.proxy=a,a.removeAttribute(o),fa.set(s,a),r.push(()=>{fa.delete(s),n.proxy=void 0})}}function m1(e,t="hidden"){e.setAttribute("inert","true"),e.setAttribute("tab-index","-1"),e.setAttribute("aria-hidden","true"),e.setAttribute(ul,t)}function vm(e,t){return e===t?!0:Un(e)===Un(t)}function Xg(e){let{target:t}=e;"newState"in e&&e.newState==="closed"&&Cr(t)&&t.hasAttribute("popover")&&requestAnimationFrame(()=>Yn(t))}function yd(e){return e.tagName==="TR"}function _1(e,t,r){let n=new MutationObserver(o=>{let i=!1;for(let a of o){if(a.target!==e){i=!0;continue}if(a.type!=="attributes")continue;let s=a.attributeName;if(s.startsWith("aria-")||d1.includes(s))continue;let l=e.getAttribute(s);if(s==="style"){if(qo(e)&&qo(t)){let c=e.style;for(let d of Array.from(t.style))c.getPropertyValue(d)===""&&t.style.removeProperty(d);for(let d of Array.from(c)){if(p1.includes(d)||d.startsWith(ft))continue;let u=c.getPropertyValue(d);t.style.setProperty(d,u)}}}else l!==null?t.setAttribute(s,l):t.removeAttribute(s)}i&&r&&t.replaceChildren(...e.cloneNode(!0).childNodes)});return n.observe(e,{attributes:!0,subtree:!0,childList:!0}),n}function b1(e,t,r){let n=new MutationObserver(o=>{for(let i of o)if(i.addedNodes.length!==0)for(let a of Array.from(i.addedNodes)){if(a.contains(e)&&e.nextElementSibling!==t){e.insertAdjacentElement("afterend",t),Yn(r);return}if(a.contains(t)&&t.previousElementSibling!==e){t.insertAdjacentElement("beforebegin",e),Yn(r);return}}e.isConnected&&t.isConnected&&e.nextElementSibling!==t&&(e.insertAdjacentElement("afterend",t),Yn(r))});return n.observe(e.ownerDocument.body,{childList:!0,subtree:!0}),n}function y1(e){return new ResizeObserver(()=>{var t,r,n;let o=new Dt(e.placeholder,{frameTransform:e.frameTransform,ignoreTransforms:!0}),i=(t=e.transformOrigin)!=null?t:{x:1,y:1},a=(e.width-o.width)*i.x+e.delta.x,s=(e.height-o.height)*i.y+e.delta.y,l=ud();if(e.styles.set({width:o.width-e.widthOffset,height:o.height-e.heightOffset,top:e.top+s+l.y,left:e.left+a+l.x},ft),(r=e.getElementMutationObserver())==null||r.takeRecords(),yd(e.element)&&yd(e.placeholder)){let m=Array.from(e.element.cells),S=Array.from(e.placeholder.cells);e.getSavedCellWidths()||e.setSavedCellWidths(m.map(w=>w.style.width));for(let[w,b]of m.entries()){let k=S[w];b.style.width=`${k.getBoundingClientRect().width}px`}}let c=(n=e.getTranslate())!=null?n:{x:0,y:0},d=e.left+a+l.x+c.x,u=e.top+s+l.y+c.y,p=o.width-e.widthOffset,v=o.height-e.heightOffset,f=e.frameTransform;e.dragOperation.shape=new dt(d*f.scaleX+f.x,u*f.scaleY+f.y,p*f.scaleX,v*f.scaleY)})}var k1=250,x1="ease";function w1(e){var t,r,n,o;let{animation:i}=e;if(typeof i=="function"){let b=i({source:e.source,element:e.element,feedbackElement:e.feedbackElement,placeholder:e.placeholder,translate:e.translate,moved:e.moved});Promise.resolve(b).then(()=>{e.cleanup(),requestAnimationFrame(e.restoreFocus)});return}let{duration:a=k1,easing:s=x1}=i??{};Yn(e.feedbackElement);let[,l]=(t=ld(e.feedbackElement,b=>"translate"in b))!=null?t:[];l?.pause();let c=(r=e.placeholder)!=null?r:e.element,d={frameTransform:vm(e.feedbackElement,c)?null:void 0},u=new Dt(e.feedbackElement,d),p=(n=cn(Vt(e.feedbackElement).translate))!=null?n:e.translate,v=new Dt(c,d),f=dt.delta(u,v,e.alignment),m={x:p.x-f.x,y:p.y-f.y},S=Math.round(u.intrinsicHeight)!==Math.round(v.intrinsicHeight)?{minHeight:[`${u.intrinsicHeight}px`,`${v.intrinsicHeight}px`],maxHeight:[`${u.intrinsicHeight}px`,`${v.intrinsicHeight}px`]}:{},w=Math.round(u.intrinsicWidth)!==Math.round(v.intrinsicWidth)?{minWidth:[`${u.intrinsicWidth}px`,`${v.intrinsicWidth}px`],maxWidth:[`${u.intrinsicWidth}px`,`${v.intrinsicWidth}px`]}:{};e.styles.set({transition:e.transition},ft),e.feedbackElement.setAttribute(bd,""),(o=e.getElementMutationObserver())==null||o.takeRecords(),nl({element:e.feedbackElement,keyframes:Pd(xa(xa({},S),w),{translate:[`${p.x}px ${p.y}px 0`,`${m.x}px ${m.y}px 0`]}),options:{duration:pa(Ot(e.feedbackElement))?0:e.moved||e.feedbackElement!==e.element?a:0,easing:s}}).then(()=>{e.feedbackElement.removeAttribute(bd),l?.finish(),e.cleanup(),requestAnimationFrame(e.restoreFocus)})}var gm,kd,wa,Td,sl,mm,_m,Jo=class extends(kd=Ke,gm=[fe],kd){constructor(t,r){super(t,r),Ye(this,sl),Ye(this,Td,tt(wa,8,this)),tt(wa,11,this),this.state={initial:{},current:{}};let n=t.registry.plugins.get(fl),o=n?.register(f1);if(o){let i=this.destroy.bind(this);this.destroy=()=>{o(),i()}}this.registerEffect(eo(this,sl,mm).bind(this,n)),this.registerEffect(eo(this,sl,_m))}};wa=ei(kd);Td=new WeakMap;sl=new WeakSet;mm=function(e){let{overlay:t}=this;if(!t||!e)return;let r=da(t);if(r)return e.addRoot(r)};_m=function(){var e,t,r,n,o,i,a;let{state:s,manager:l,options:c}=this,{dragOperation:d}=l,{position:u,source:p,status:v}=d;if(v.idle){s.current={},s.initial={};return}if(!p)return;let{element:f}=p,m=p.pluginConfig(Jo),S=(t=(e=m?.feedback)!=null?e:c?.feedback)!=null?t:"default",w=typeof S=="function"?S(p,l):S;if(!f||w==="none"||!v.initialized||v.initializing)return;let{initial:b}=s,k=(r=this.overlay)!=null?r:f,h=Xn(k),_=Xn(f),g=!vm(f,k),y=new Dt(f,{frameTransform:g?_:null,ignoreTransforms:!g}),x={x:_.scaleX/h.scaleX,y:_.scaleY/h.scaleY},{width:E,height:C,top:D,left:T}=y;g&&(E=E/x.x,C=C/x.y);let M=new $g(k),N=Vt(f),{transition:R,translate:F,boxSizing:Z,paddingBlockStart:$,paddingBlockEnd:V,paddingInlineStart:Q,paddingInlineEnd:de,borderInlineStartWidth:q,borderInlineEndWidth:ne,borderBlockStartWidth:Me,borderBlockEndWidth:J}=N,H=R.split(",").filter(Ie=>!/^\s*(transform|translate|scale)\b/.test(Ie)).join(","),I=va(N),z=N.transform,P=w==="clone",j=Z==="content-box",W=j?parseInt(Q)+parseInt(de)+parseInt(q)+parseInt(ne):0,G=j?parseInt($)+parseInt(V)+parseInt(Me)+parseInt(J):0,te=w!=="move"&&!this.overlay?h1(p,P?"clone":"hidden"):null,ge=pe(()=>Kn(l.dragOperation.activatorEvent));if(!b.translate){if(this.overlay&&I)b.translate={x:I.x,y:I.y};else if(F!=="none"){let Ie=cn(F);Ie&&(b.translate=Ie)}}if(!b.transformOrigin){let Ie=pe(()=>u.current),Ze=T+((n=I?.x)!=null?n:0),ct=D+((o=I?.y)!=null?o:0);b.transformOrigin={x:(Ie.x-Ze*h.scaleX-h.x)/(E*h.scaleX),y:(Ie.y-ct*h.scaleY-h.y)/(C*h.scaleY)}}let{transformOrigin:ze}=b,lt=D*h.scaleY+h.y,He=T*h.scaleX+h.x;if(!b.coordinates&&(b.coordinates={x:He,y:lt},x.x!==1||x.y!==1)){let{scaleX:Ie,scaleY:Ze}=_,{x:ct,y:xr}=ze;b.coordinates.x+=(E*Ie-E)*ct,b.coordinates.y+=(C*Ze-C)*xr}b.dimensions||(b.dimensions={width:E,height:C}),b.frameTransform||(b.frameTransform=h);let Je={x:b.coordinates.x-He,y:b.coordinates.y-lt},je={width:(b.dimensions.width*b.frameTransform.scaleX-E*h.scaleX)*ze.x,height:(b.dimensions.height*b.frameTransform.scaleY-C*h.scaleY)*ze.y},Pe={x:Je.x/h.scaleX+je.width,y:Je.y/h.scaleY+je.height},dr={left:T+Pe.x,top:D+Pe.y};k.setAttribute(zr,"true");let Dn=pe(()=>d.transform),us=(i=b.translate)!=null?i:{x:0,y:0},ko=Dn.x*h.scaleX+us.x,xo=Dn.y*h.scaleY+us.y,wo=ud();M.set({width:E-W,height:C-G,top:dr.top+wo.y,left:dr.left+wo.x,translate:`${ko}px ${xo}px 0`,transform:this.overlay?"none":z,transition:H?`${H}, translate 0ms linear`:"translate 0ms linear",scale:g?`${x.x} ${x.y}`:"","transform-origin":`${ze.x*100}% ${ze.y*100}%`},ft),te&&(f.insertAdjacentElement("afterend",te),c?.rootElement&&(typeof c.rootElement=="function"?c.rootElement(p):c.rootElement).appendChild(f)),el(k)&&(k.hasAttribute("popover")||k.setAttribute("popover","manual"),Yn(k),k.addEventListener("beforetoggle",Xg));let Nr,tn,rn,Ni=y1({placeholder:te,element:f,feedbackElement:k,frameTransform:h,transformOrigin:ze,width:E,height:C,top:D,left:T,widthOffset:W,heightOffset:G,delta:Pe,styles:M,dragOperation:d,getTranslate:()=>s.current.translate,getElementMutationObserver:()=>Nr,getSavedCellWidths:()=>rn,setSavedCellWidths:Ie=>{rn=Ie}}),Fc=new Dt(k);pe(()=>d.shape=Fc);let So=Ot(k),Fi=Ie=>{this.manager.actions.stop({event:Ie})},ds=pa(So);ge&&So.addEventListener("resize",Fi),pe(()=>p.status)==="idle"&&requestAnimationFrame(()=>p.status="dragging"),te&&(Ni.observe(te),Nr=_1(f,te,P),tn=b1(f,te,k));let ji=(a=l.dragOperation.source)==null?void 0:a.id,ps=()=>{var Ie;if(!ge||ji==null)return;let Ze=l.registry.draggables.get(ji),ct=(Ie=Ze?.handle)!=null?Ie:Ze?.element;Wr(ct)&&ct.focus()},Tn=()=>{var Ie;if(Nr?.disconnect(),tn?.disconnect(),Ni.disconnect(),So.removeEventListener("resize",Fi),el(k)&&(k.removeEventListener("beforetoggle",Xg),k.removeAttribute("popover")),k.removeAttribute(zr),M.reset(),rn&&yd(f)){let xr=Array.from(f.cells);for(let[Y,ae]of xr.entries())ae.style.width=(Ie=rn[Y])!=null?Ie:""}p.status="idle";let Ze=s.current.translate!=null,ct=d.status.dragging;te&&(!ct&&Ze||te.parentElement!==k.parentElement)&&k.isConnected&&te.replaceWith(k),te?.remove()},fs=c?.dropAnimation,hs=this,jc=jn(()=>{var Ie,Ze,ct;let{transform:xr,status:Y}=d;if(!(!xr.x&&!xr.y&&!s.current.translate)&&Y.dragging){let ae=(Ie=b.translate)!=null?Ie:{x:0,y:0},se={x:xr.x/h.scaleX+ae.x,y:xr.y/h.scaleY+ae.y},Re=s.current.translate,ut=pe(()=>d.modifiers),Bt=pe(()=>{var pr;return(pr=d.shape)==null?void 0:pr.current}),Et=c?.keyboardTransition,nn=ge&&!ds&&Et!==null?`${(Ze=Et?.duration)!=null?Ze:250}ms ${(ct=Et?.easing)!=null?ct:"cubic-bezier(0.25, 1, 0.5, 1)"}`:"0ms linear";if(M.set({transition:H?`${H}, translate ${nn}`:`translate ${nn}`,translate:`${se.x}px ${se.y}px 0`},ft),Nr?.takeRecords(),Bt&&Bt!==Fc&&Re&&!ut.length){let pr=Be.delta(se,Re);d.shape=dt.from(Bt.boundingRectangle).translate(pr.x*h.scaleX,pr.y*h.scaleY)}else d.shape=new Dt(k);s.current.translate=se}},function(){if(d.status.dropped){this.dispose(),p.status="dropping";let Ie=m?.dropAnimation!==void 0?m.dropAnimation:hs.dropAnimation!==void 0?hs.dropAnimation:fs,Ze=s.current.translate,ct=Ze!=null;if(!Ze&&f!==k&&(Ze={x:0,y:0}),!Ze||Ie===null){Tn();return}l.renderer.rendering.then(()=>{w1({source:p,element:f,feedbackElement:k,placeholder:te,translate:Ze,moved:ct,transition:R,alignment:p.alignment,styles:M,animation:Ie??void 0,getElementMutationObserver:()=>Nr,cleanup:Tn,restoreFocus:ps})})}});return()=>{Tn(),jc()}};ir(wa,4,"overlay",gm,Jo,Td);to(wa,Jo);Jo.configure=Vo(Jo);var Or=Jo,ga=!0,S1=!1,bm,ym,km,xm,dn,Ad,Md;xm=(km=[fe],Kt.Forward),ym=(bm=[fe],Kt.Reverse);var Sa=class{constructor(){Ye(this,Ad,tt(dn,8,this,ga)),tt(dn,11,this),Ye(this,Md,tt(dn,12,this,ga)),tt(dn,15,this)}isLocked(e){return e===Kt.Idle?!1:e==null?this[Kt.Forward]===ga&&this[Kt.Reverse]===ga:this[e]===ga}unlock(e){e!==Kt.Idle&&(this[e]=S1)}};dn=ei(null);Ad=new WeakMap;Md=new WeakMap;ir(dn,4,xm,km,Sa,Ad);ir(dn,4,ym,bm,Sa,Md);to(dn,Sa);var I1=[Kt.Forward,Kt.Reverse],Kg=class{constructor(){this.x=new Sa,this.y=new Sa}isLocked(){return this.x.isLocked()&&this.y.isLocked()}},E1=class extends Ke{constructor(e){super(e);let t=Ir(new Kg),r=null;this.signal=t,Ve(()=>{let{status:n}=e.dragOperation;if(!n.initialized){r=null,t.value=new Kg;return}let{delta:o}=e.dragOperation.position;if(r){let i={x:Jg(o.x,r.x),y:Jg(o.y,r.y)},a=t.peek();Se(()=>{for(let s of Ou)for(let l of I1)i[s]===l&&a[s].unlock(l);t.value=a})}r=o})}get current(){return this.signal.peek()}};function Jg(e,t){return Math.sign(e-t)}var wm,xd,Ia,Ld,un,wd,ti=class extends(xd=$o,wm=[fe],xd){constructor(e){super(e),Ye(this,Ld,tt(Ia,8,this,!1)),tt(Ia,11,this),Ye(this,un),Ye(this,wd,()=>{if(!Te(this,un))return;let{element:i,by:a}=Te(this,un);a.y&&(i.scrollTop+=a.y),a.x&&(i.scrollLeft+=a.x)}),this.scroll=(i,a)=>{var s;if(this.disabled)return!1;let l=this.getScrollableElements();if(!l)return Tt(this,un,void 0),!1;let{position:c}=this.manager.dragOperation,d=c?.current;if(d){let{by:u}=i??{},p=u?{x:Qg(u.x),y:Qg(u.y)}:void 0,v=p?void 0:this.scrollIntentTracker.current;if(v?.isLocked())return!1;for(let f of l){let m=Hg(f,u);if(m.x||m.y){let{speed:S,direction:w}=Vg(f,d,p,a?.acceleration,a?.threshold);if(v)for(let b of Ou)v[b].isLocked(w[b])&&(S[b]=0,w[b]=0);if(w.x||w.y){let{x:b,y:k}=u??w,h=b*S.x,_=k*S.y;if(h||_){let g=(s=Te(this,un))==null?void 0:s.by;if(this.autoScrolling&&g&&(g.x&&!h||g.y&&!_))continue;return Tt(this,un,{element:f,by:{x:h,y:_}}),ha.schedule(Te(this,wd)),!0}}}}}return Tt(this,un,void 0),!1};let t=null,r=null,n=Xi(()=>{let{position:i,source:a}=e.dragOperation;if(!i)return null;let s=dd(da(a?.element),i.current);return s&&(t=s),s??t}),o=Xi(()=>{let i=n.value,{documentElement:a}=Zn(i);if(!i||i===a){let{target:s}=e.dragOperation,l=s?.element;if(l){let c=tl(l,{excludeElement:!1});return r=c,c}}if(i){let s=tl(i,{excludeElement:!1});return this.autoScrolling&&r&&s.size<r?.size?r:(r=s,s)}return r=null,null},Wt);this.getScrollableElements=()=>o.value,this.scrollIntentTracker=new E1(e),this.destroy=e.monitor.addEventListener("dragmove",i=>{this.disabled||i.defaultPrevented||!Kn(e.dragOperation.activatorEvent)||!i.by||this.scroll({by:i.by})&&i.preventDefault()})}};Ia=ei(xd);Ld=new WeakMap;un=new WeakMap;wd=new WeakMap;ir(Ia,4,"autoScrolling",wm,ti,Ld);to(Ia,ti);function Qg(e){return e>0?Kt.Forward:e<0?Kt.Reverse:Kt.Idle}var C1=class{constructor(e){this.scheduler=e,this.pending=!1,this.tasks=new Set,this.resolvers=new Set,this.flush=()=>{let{tasks:t,resolvers:r}=this;this.pending=!1,this.tasks=new Set,this.resolvers=new Set;for(let n of t)n();for(let n of r)n()}}schedule(e){return this.tasks.add(e),this.pending||(this.pending=!0,this.scheduler(this.flush)),new Promise(t=>this.resolvers.add(t))}},z1=new C1(e=>{typeof requestAnimationFrame=="function"?requestAnimationFrame(e):e()}),P1=10,Sd=class extends Ke{constructor(t,r){super(t,r);let n=t.registry.plugins.get(ti);if(!n)throw new Error("AutoScroller plugin depends on Scroller plugin");this.destroy=Ve(()=>{var o,i,a;if(this.disabled)return;let{position:s,status:l}=t.dragOperation;if(l.dragging){let c={acceleration:(o=this.options)==null?void 0:o.acceleration,threshold:typeof((i=this.options)==null?void 0:i.threshold)=="number"?{x:this.options.threshold,y:this.options.threshold}:(a=this.options)==null?void 0:a.threshold};if(n.scroll(void 0,c)){n.autoScrolling=!0;let u=setInterval(()=>z1.schedule(()=>n.scroll(void 0,c)),P1);return()=>{clearInterval(u)}}else n.autoScrolling=!1}})}};Sd.configure=Vo(Sd);var hl=Sd,em={capture:!0,passive:!0},_a,O1=class extends $o{constructor(e){super(e),Ye(this,_a),this.handleScroll=()=>{Te(this,_a)==null&&Tt(this,_a,setTimeout(()=>{this.manager.collisionObserver.forceUpdate(!1),Tt(this,_a,void 0)},50))};let{dragOperation:t}=this.manager;this.destroy=Ve(()=>{var r,n,o;if(t.status.dragging){let a=(o=(n=(r=t.source)==null?void 0:r.element)==null?void 0:n.ownerDocument)!=null?o:document;return a.addEventListener("scroll",this.handleScroll,em),()=>{a.removeEventListener("scroll",this.handleScroll,em)}}})}};_a=new WeakMap;var D1="* { user-select: none !important; -webkit-user-select: none !important; }",T1=class extends Ke{constructor(e){super(e),this.manager=e;let t=e.registry.plugins.get(fl),r=t?.register(D1);if(this.destroy=Ve(()=>{let{dragOperation:n}=this.manager;if(n.status.initialized)return vd(),document.addEventListener("selectionchange",vd,{capture:!0}),()=>{document.removeEventListener("selectionchange",vd,{capture:!0})}}),r){let n=this.destroy.bind(this);this.destroy=()=>{r(),n()}}}};function vd(){var e;(e=document.getSelection())==null||e.removeAllRanges()}var ba=Object.freeze({offset:10,keyboardCodes:{start:["Space","Enter"],cancel:["Escape"],end:["Space","Enter","Tab"],up:["ArrowUp"],down:["ArrowDown"],left:["ArrowLeft"],right:["ArrowRight"]},preventActivation(e,t){var r;let n=(r=t.handle)!=null?r:t.element;return e.target!==n}}),Go,dl=class extends Hn{constructor(t,r){super(t),this.manager=t,this.options=r,Ye(this,Go,[]),this.listeners=new pd,this.handleSourceKeyDown=(n,o,i)=>{if(this.disabled||n.defaultPrevented||!Cr(n.target)||o.disabled)return;let{keyboardCodes:a=ba.keyboardCodes,preventActivation:s=ba.preventActivation}=i??{};a.start.includes(n.code)&&this.manager.dragOperation.status.idle&&(s?.(n,o)||this.handleStart(n,o,i))}}bind(t,r=this.options){return Ve(()=>{var o;let i=(o=t.handle)!=null?o:t.element,a=s=>{Kn(s)&&this.handleSourceKeyDown(s,t,r)};if(i)return i.addEventListener("keydown",a),()=>{i.removeEventListener("keydown",a)}})}handleStart(t,r,n){let{element:o}=r;if(!o)throw new Error("Source draggable does not have an associated element");t.preventDefault(),t.stopImmediatePropagation(),rl(o);let{center:i}=new Dt(o);if(this.manager.actions.start({event:t,coordinates:{x:i.x,y:i.y},source:r}).signal.aborted)return this.cleanup();this.sideEffects();let s=Zn(o),l=[this.listeners.bind(s,[{type:"keydown",listener:c=>this.handleKeyDown(c,r,n),options:{capture:!0}}])];Te(this,Go).push(...l)}handleKeyDown(t,r,n){let{keyboardCodes:o=ba.keyboardCodes}=n??{};if(Zo(t,[...o.end,...o.cancel])){t.preventDefault();let i=Zo(t,o.cancel);this.handleEnd(t,i);return}Zo(t,o.up)?this.handleMove("up",t):Zo(t,o.down)&&this.handleMove("down",t),Zo(t,o.left)?this.handleMove("left",t):Zo(t,o.right)&&this.handleMove("right",t)}handleEnd(t,r){this.manager.actions.stop({event:t,canceled:r}),this.cleanup()}handleMove(t,r){var n,o;let{shape:i}=this.manager.dragOperation,a=r.shiftKey?5:1,s={x:0,y:0},l=(o=(n=this.options)==null?void 0:n.offset)!=null?o:ba.offset;if(typeof l=="number"&&(l={x:l,y:l}),!!i){switch(t){case"up":s={x:0,y:-l.y*a};break;case"down":s={x:0,y:l.y*a};break;case"left":s={x:-l.x*a,y:0};break;case"right":s={x:l.x*a,y:0};break}(s.x||s.y)&&(r.preventDefault(),this.manager.actions.move({event:r,by:s}))}}sideEffects(){let t=this.manager.registry.plugins.get(hl);t?.disabled===!1&&(t.disable(),Te(this,Go).push(()=>{t.enable()}))}cleanup(){Te(this,Go).forEach(t=>t()),Tt(this,Go,[])}destroy(){this.cleanup(),this.listeners.clear()}};Go=new WeakMap;dl.configure=Vo(dl);dl.defaults=ba;var Sm=dl;function Zo(e,t){return t.includes(e.code)}var Jn,A1=class extends Qu{constructor(){super(...arguments),Ye(this,Jn)}onEvent(e){switch(e.type){case"pointerdown":Tt(this,Jn,Gn(e));break;case"pointermove":if(!Te(this,Jn))return;let{x:t,y:r}=Gn(e),n={x:t-Te(this,Jn).x,y:r-Te(this,Jn).y},{tolerance:o}=this.options;if(o&&Ts(n,o)){this.abort();return}Ts(n,this.options.value)&&this.activate(e);break;case"pointerup":this.abort();break}}abort(){Tt(this,Jn,void 0)}};Jn=new WeakMap;var Yo,Qn,M1=class extends Qu{constructor(){super(...arguments),Ye(this,Yo),Ye(this,Qn)}onEvent(e){switch(e.type){case"pointerdown":Tt(this,Qn,Gn(e)),Tt(this,Yo,setTimeout(()=>this.activate(e),this.options.value));break;case"pointermove":if(!Te(this,Qn))return;let{x:t,y:r}=Gn(e),n={x:t-Te(this,Qn).x,y:r-Te(this,Qn).y};Ts(n,this.options.tolerance)&&this.abort();break;case"pointerup":this.abort();break}}abort(){Te(this,Yo)&&(clearTimeout(Te(this,Yo)),Tt(this,Qn,void 0),Tt(this,Yo,void 0))}};Yo=new WeakMap;Qn=new WeakMap;var or=class{};or.Delay=M1;or.Distance=A1;var Id=Object.freeze({activationConstraints(e,t){var r;let{pointerType:n,target:o}=e;if(!(n==="mouse"&&Cr(o)&&(t.handle===o||(r=t.handle)!=null&&r.contains(o))))return n==="touch"?[new or.Delay({value:250,tolerance:5})]:Ug(o)&&!e.defaultPrevented?[new or.Delay({value:200,tolerance:0})]:[new or.Delay({value:200,tolerance:10}),new or.Distance({value:5})]},preventActivation(e,t){var r;let{target:n}=e;return n===t.element||n===t.handle||!Cr(n)||(r=t.handle)!=null&&r.contains(n)?!1:Mg(n)}}),Xo,pl=class extends Hn{constructor(t,r){super(t),this.manager=t,this.options=r,Ye(this,Xo,new Set),this.listeners=new pd,this.latest={event:void 0,coordinates:void 0},this.handleMove=()=>{let{event:n,coordinates:o}=this.latest;!n||!o||this.manager.actions.move({event:n,to:o})},this.handleCancel=this.handleCancel.bind(this),this.handlePointerUp=this.handlePointerUp.bind(this),this.handleKeyDown=this.handleKeyDown.bind(this)}activationConstraints(t,r,n=this.options){let{activationConstraints:o=Id.activationConstraints}=n??{};return typeof o=="function"?o(t,r):o}bind(t,r=this.options){return Ve(()=>{var o;let i=new AbortController,{signal:a}=i,s=c=>{qg(c)&&this.handlePointerDown(c,t,r)},l=[(o=t.handle)!=null?o:t.element];r?.activatorElements&&(Array.isArray(r.activatorElements)?l=r.activatorElements:l=r.activatorElements(t));for(let c of l)c&&(N1(c.ownerDocument.defaultView),c.addEventListener("pointerdown",s,{signal:a}));return()=>i.abort()})}handlePointerDown(t,r,n){if(this.disabled||!t.isPrimary||t.button!==0||!Cr(t.target)||r.disabled||L1(t)||!this.manager.dragOperation.status.idle)return;let{preventActivation:o=Id.preventActivation}=n??{};if(o?.(t,r))return;let{target:i}=t,a=Wr(i)&&i.draggable&&i.getAttribute("draggable")==="true",s=Xn(r.element),{x:l,y:c}=Gn(t);this.initialCoordinates={x:l*s.scaleX+s.x,y:c*s.scaleY+s.y};let d=this.activationConstraints(t,r,n);t.sensor=this;let u=new pg(d,m=>this.handleStart(r,m));u.signal.onabort=()=>this.handleCancel(t),u.onEvent(t),this.controller=u;let p=qs(),v=this.listeners.bind(p,[{type:"pointermove",listener:m=>this.handlePointerMove(m,r)},{type:"pointerup",listener:this.handlePointerUp,options:{capture:!0}},{type:"pointercancel",listener:this.handleCancel},{type:"dragstart",listener:a?this.handleCancel:al,options:{capture:!0}}]),f=()=>{v(),this.initialCoordinates=void 0};Te(this,Xo).add(f)}handlePointerMove(t,r){var n,o;if(((n=this.controller)==null?void 0:n.activated)===!1){(o=this.controller)==null||o.onEvent(t);return}if(this.manager.dragOperation.status.dragging){let i=Gn(t),a=Xn(r.element);i.x=i.x*a.scaleX+a.x,i.y=i.y*a.scaleY+a.y,t.preventDefault(),t.stopPropagation(),this.latest.event=t,this.latest.coordinates=i,ha.schedule(this.handleMove)}}handlePointerUp(t){let{status:r}=this.manager.dragOperation;if(!r.idle){t.preventDefault(),t.stopPropagation();let n=!r.initialized;this.manager.actions.stop({event:t,canceled:n})}this.cleanup()}handleKeyDown(t){t.key==="Escape"&&(t.preventDefault(),this.handleCancel(t))}handleStart(t,r){let{manager:n,initialCoordinates:o}=this;if(!o||!n.dragOperation.status.idle||r.defaultPrevented)return;if(n.actions.start({coordinates:o,event:r,source:t}).signal.aborted)return this.cleanup();r.preventDefault();let s=Zn(r.target).body;try{s.setPointerCapture(r.pointerId)}catch{this.handleCancel(r);return}let l=Cr(r.target)?[r.target,s]:s,c=this.listeners.bind(l,[{type:"touchmove",listener:al,options:{passive:!1}},{type:"click",listener:al},{type:"contextmenu",listener:al},{type:"keydown",listener:this.handleKeyDown}]);Te(this,Xo).add(c)}handleCancel(t){let{dragOperation:r}=this.manager;r.status.initialized&&this.manager.actions.stop({event:t,canceled:!0}),this.cleanup()}cleanup(){let{controller:t}=this;this.controller=void 0,t&&!t.signal.aborted&&t.abort(),this.latest={event:void 0,coordinates:void 0},Te(this,Xo).forEach(r=>r()),Te(this,Xo).clear()}destroy(){this.cleanup(),this.listeners.clear()}};Xo=new WeakMap;pl.configure=Vo(pl);pl.defaults=Id;var vl=pl;function L1(e){return"sensor"in e}function al(e){e.preventDefault()}function R1(){}var tm=new WeakSet;function N1(e){!e||tm.has(e)||(e.addEventListener("touchmove",R1,{capture:!1,passive:!1}),tm.add(e))}var Pr={modifiers:[],plugins:[l1,hl,u1,Or,T1],sensors:[vl,Sm]},Rd=class extends xg{constructor(e={}){let t=Pt(e.plugins,Pr.plugins),r=Pt(e.sensors,Pr.sensors),n=Pt(e.modifiers,Pr.modifiers);super(Pd(xa({},e),{plugins:[O1,ti,fl,...t],sensors:r,modifiers:n}))}},Im,Em,Ed,pn,Nd,Fd,ro=class extends(Ed=hr,Em=[fe],Im=[fe],Ed){constructor(e,t){var r=e,{element:n,effects:o=()=>[],handle:i}=r,a=im(r,["element","effects","handle"]);super(xa({effects:()=>[...o(),()=>{var s,l;let{manager:c}=this;if(!c)return;let u=((l=(s=this.sensors)==null?void 0:s.map(Bo))!=null?l:[...c.sensors]).map(p=>{let v=p instanceof Hn?p:c.registry.register(p.plugin),f=p instanceof Hn?void 0:p.options;return v.bind(this,f)});return function(){u.forEach(v=>v())}}]},a),t),Ye(this,Nd,tt(pn,8,this)),tt(pn,11,this),Ye(this,Fd,tt(pn,12,this)),tt(pn,15,this),this.element=n,this.handle=i}};pn=ei(Ed);Nd=new WeakMap;Fd=new WeakMap;ir(pn,4,"handle",Em,ro,Nd);ir(pn,4,"element",Im,ro,Fd);to(pn,ro);var Cm,zm,Cd,fn,jd,gd,Pm,Om,ka,Bd,ri=class extends(Cd=vr,zm=[fe],Cm=[fe],Cd){constructor(e,t){var r=e,{element:n,effects:o=()=>[]}=r,i=im(r,["element","effects"]);let{collisionDetector:a=il}=i,s=c=>{let{manager:d,element:u}=this;if(!u||c===null){this.shape=void 0;return}if(!d)return;let p=new Dt(u),v=pe(()=>this.shape);return p&&v?.equals(p)?v:(this.shape=p,p)},l=Ir(!1);super(Pd(xa({},i),{collisionDetector:a,effects:()=>[...o(),()=>{let{element:c,manager:d}=this;if(!d)return;let{dragOperation:u}=d,{source:p}=u;l.value=!!(p&&u.status.initialized&&c&&!this.disabled&&this.accepts(p))},()=>{let{element:c}=this;if(l.value&&c){let d=new Bg(c,s);return()=>{d.disconnect(),this.shape=void 0}}},()=>{var c;if((c=this.manager)!=null&&c.dragOperation.status.initialized)return()=>{this.shape=void 0}}]}),t),Ye(this,ka),Ye(this,jd,tt(fn,8,this)),tt(fn,11,this),Ye(this,Bd,tt(fn,12,this)),tt(fn,15,this),this.element=n,this.refreshShape=()=>s()}set element(e){Tt(this,ka,e,Om)}get element(){var e;return(e=this.proxy)!=null?e:Te(this,ka,Pm)}};fn=ei(Cd);jd=new WeakMap;ka=new WeakSet;Bd=new WeakMap;gd=ir(fn,20,"#element",zm,ka,jd),Pm=gd.get,Om=gd.set;ir(fn,4,"proxy",Cm,ri,Bd);to(fn,ri);var St=A(K(),1);var Dm=A(Wi(),1);function F1(e){return e!=null&&typeof e=="object"&&"current"in e}function mr(e){var t;if(e!=null)return F1(e)?(t=e.current)!=null?t:void 0:e}var j1=typeof window<"u"&&typeof window.document<"u"&&typeof window.document.createElement<"u",vn=j1?St.useLayoutEffect:St.useEffect;function B1(){let e=(0,St.useState)(0)[1];return(0,St.useCallback)(()=>{e(t=>t+1)},[e])}function Ca(e,t){let r=(0,St.useRef)(new Map),n=B1();return vn(()=>{if(!e){r.current.clear();return}return Ve(()=>{var o;let i=!1,a=!1;for(let s of r.current){let[l]=s,c=pe(()=>s[1]),d=e[l];c!==d&&(i=!0,r.current.set(l,d),a=(o=t?.(l,c,d))!=null?o:!1)}i&&(a?queueMicrotask(()=>(0,Dm.flushSync)(n)):n())})},[e]),(0,St.useMemo)(()=>e&&new Proxy(e,{get(o,i){let a=o[i];return r.current.set(i,a),a}}),[e])}function Tm(e,t){e()}function no(e){let t=(0,St.useRef)(e);return vn(()=>{t.current=e},[e]),t}function be(e,t,r=St.useEffect,n=Object.is){let o=(0,St.useRef)(e);r(()=>{let i=o.current;n(e,i)||(o.current=e,t(e,i))},[t,e])}function gn(e,t){let r=(0,St.useRef)(mr(e));vn(()=>{let n=mr(e);n!==r.current&&(r.current=n,t(n))})}var _l=A(X(),1);var W1=Object.defineProperty,H1=Object.defineProperties,V1=Object.getOwnPropertyDescriptors,ml=Object.getOwnPropertySymbols,Mm=Object.prototype.hasOwnProperty,Lm=Object.prototype.propertyIsEnumerable,Am=(e,t,r)=>t in e?W1(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,Rm=(e,t)=>{for(var r in t||(t={}))Mm.call(t,r)&&Am(e,r,t[r]);if(ml)for(var r of ml(t))Lm.call(t,r)&&Am(e,r,t[r]);return e},Nm=(e,t)=>H1(e,V1(t)),$1=(e,t)=>{var r={};for(var n in e)Mm.call(e,n)&&t.indexOf(n)<0&&(r[n]=e[n]);if(e!=null&&ml)for(var n of ml(e))t.indexOf(n)<0&&Lm.call(e,n)&&(r[n]=e[n]);return r},q1=new Rd,Fm=(0,ye.createContext)(q1),U1=(0,ye.memo)((0,ye.forwardRef)(({children:e},t)=>{let[r,n]=(0,ye.useState)(0),o=(0,ye.useRef)(null),i=(0,ye.useRef)(null),a=(0,ye.useMemo)(()=>({renderer:{get rendering(){var s;return(s=o.current)!=null?s:Promise.resolve()}},trackRendering(s){o.current||(o.current=new Promise(l=>{i.current=l})),(0,ye.startTransition)(()=>{s(),n(l=>l+1)})}}),[]);return vn(()=>{var s;(s=i.current)==null||s.call(i),o.current=null},[e,r]),(0,ye.useImperativeHandle)(t,()=>a),null})),Wd=[void 0,Wt];function ni(e){var t=e,{children:r,onCollision:n,onBeforeDragStart:o,onDragStart:i,onDragMove:a,onDragOver:s,onDragEnd:l}=t,c=$1(t,["children","onCollision","onBeforeDragStart","onDragStart","onDragMove","onDragOver","onDragEnd"]);let d=(0,ye.useRef)(null),{plugins:u,modifiers:p,sensors:v}=c,f=Pt(u,Pr.plugins),m=Pt(v,Pr.sensors),S=Pt(p,Pr.modifiers),w=no(o),b=no(i),k=no(s),h=no(a),_=no(l),g=no(n),y=Z1(()=>{var x;return(x=c.manager)!=null?x:new Rd(c)});return(0,ye.useEffect)(()=>{if(!d.current)throw new Error("Renderer not found");let{renderer:x,trackRendering:E}=d.current,{monitor:C}=y;y.renderer=x;let D=[C.addEventListener("beforedragstart",T=>{let M=w.current;M&&E(()=>M(T,y))}),C.addEventListener("dragstart",T=>{var M;return(M=b.current)==null?void 0:M.call(b,T,y)}),C.addEventListener("dragover",T=>{let M=k.current;M&&E(()=>M(T,y))}),C.addEventListener("dragmove",T=>{let M=h.current;M&&E(()=>M(T,y))}),C.addEventListener("dragend",T=>{let M=_.current;M&&E(()=>M(T,y))}),C.addEventListener("collision",T=>{var M;return(M=g.current)==null?void 0:M.call(g,T,y)})];return()=>D.forEach(T=>T())},[y]),be(f,()=>y&&(y.plugins=f),...Wd),be(m,()=>y&&(y.sensors=m),...Wd),be(S,()=>y&&(y.modifiers=S),...Wd),(0,_l.jsxs)(Fm.Provider,{value:y,children:[(0,_l.jsx)(U1,{ref:d,children:r}),r]})}function Z1(e){let t=(0,ye.useRef)(null);return t.current||(t.current=e()),(0,ye.useInsertionEffect)(()=>()=>{var r;return(r=t.current)==null?void 0:r.destroy()},[]),t.current}function $d(){return(0,ye.useContext)(Fm)}function bl(e){var t;let r=(t=$d())!=null?t:void 0,[n]=(0,ye.useState)(()=>e(r));return n.manager!==r&&(n.manager=r),vn(n.register,[r,n]),n}function jm(e){let{disabled:t,data:r,element:n,handle:o,id:i,modifiers:a,sensors:s,plugins:l}=e,c=bl(u=>new ro(Nm(Rm({},e),{register:!1,handle:mr(o),element:mr(n)}),u)),d=Ca(c,G1);return be(i,()=>c.id=i),gn(o,u=>c.handle=u),gn(n,u=>c.element=u),be(r,()=>r&&(c.data=r)),be(t,()=>c.disabled=t===!0),be(s,()=>c.sensors=s),be(a,()=>c.modifiers=a,void 0,Wt),be(l,()=>c.plugins=l,void 0,Wt),be(e.alignment,()=>c.alignment=e.alignment),{draggable:d,get isDragging(){return d.isDragging},get isDropping(){return d.isDropping},get isDragSource(){return d.isDragSource},handleRef:(0,ye.useCallback)(u=>{c.handle=u??void 0},[c]),ref:(0,ye.useCallback)(u=>{var p,v;!u&&((p=c.element)!=null&&p.isConnected)&&!((v=c.manager)!=null&&v.dragOperation.status.idle)||(c.element=u??void 0)},[c])}}function G1(e,t,r){return!!(e==="isDragSource"&&!r&&t)}var Y1=Object.create,Bm=Object.defineProperty,X1=Object.getOwnPropertyDescriptor,Wm=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),yl=e=>{throw TypeError(e)},K1=(e,t,r)=>t in e?Bm(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,J1=e=>{var t;return[,,,Y1((t=e?.[Wm("metadata")])!=null?t:null)]},Hm=["class","method","getter","setter","accessor","field","value","get","set"],Vm=e=>e!==void 0&&typeof e!="function"?yl("Function expected"):e,Q1=(e,t,r,n,o)=>({kind:Hm[e],name:t,metadata:n,addInitializer:i=>r._?yl("Already initialized"):o.push(Vm(i||null))}),ew=(e,t)=>K1(t,Wm("metadata"),e[3]),tw=(e,t,r,n)=>{for(var o=0,i=e[t>>1],a=i&&i.length;o<a;o++)i[o].call(r);return n},$m=(e,t,r,n,o,i)=>{for(var a,s,l,c,d=t&7,u=!1,p=!1,v=2,f=Hm[d+5],m=e[v]||(e[v]=[]),S=(o=o.prototype,X1(o,r)),w=n.length-1;w>=0;w--)l=Q1(d,r,s={},e[3],m),l.static=u,l.private=p,c=l.access={has:b=>r in b},c.get=b=>b[r],a=(0,n[w])(S[f],l),s._=1,Vm(a)&&(S[f]=a);return S&&Bm(o,r,S),o},qm=(e,t,r)=>t.has(e)||yl("Cannot "+r),rw=(e,t,r)=>(qm(e,t,"read from private field"),t.get(e)),nw=(e,t,r)=>t.has(e)?yl("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),ow=(e,t,r,n)=>(qm(e,t,"write to private field"),t.set(e,r),r),oo=class Hd{constructor(t,r){this.x=t,this.y=r}static delta(t,r){return new Hd(t.x-r.x,t.y-r.y)}static distance(t,r){return Math.hypot(t.x-r.x,t.y-r.y)}static equals(t,r){return t.x===r.x&&t.y===r.y}static from({x:t,y:r}){return new Hd(t,r)}},Um,Zm,Vd,gl,za,qd=class extends(Vd=Er,Zm=[Le],Um=[Le],Vd){constructor(e){let t=oo.from(e);super(t,(r,n)=>oo.equals(r,n)),tw(za,5,this),nw(this,gl,0),this.velocity={x:0,y:0}}get delta(){return oo.delta(this.current,this.initial)}get direction(){let{current:e,previous:t}=this;if(!t)return null;let r={x:e.x-t.x,y:e.y-t.y};return!r.x&&!r.y?null:Math.abs(r.x)>Math.abs(r.y)?r.x>0?"right":"left":r.y>0?"down":"up"}get current(){return super.current}set current(e){let{current:t}=this,r=oo.from(e),n={x:r.x-t.x,y:r.y-t.y},o=Date.now(),i=o-rw(this,gl),a=s=>Math.round(s/i*100);Se(()=>{ow(this,gl,o),this.velocity={x:a(n.x),y:a(n.y)},super.current=r})}reset(e=this.defaultValue){super.reset(oo.from(e)),this.velocity={x:0,y:0}}};za=J1(Vd);gl=new WeakMap;$m(za,2,"delta",Zm,qd);$m(za,2,"direction",Um,qd);ew(za,qd);var Gm=(e=>(e.Horizontal="x",e.Vertical="y",e))(Gm||{});Object.values(Gm);var iw=({dragOperation:e,droppable:t})=>{let r=e.position.current;if(!r)return null;let{id:n}=t;if(!t.shape)return null;if(t.shape.containsPoint(r)){let o=oo.distance(t.shape.center,r);return{id:n,value:1/o,type:ot.PointerIntersection,priority:et.High}}return null},aw=({dragOperation:e,droppable:t})=>{let{shape:r}=e;if(!t.shape||!r?.current)return null;let n=r.current.intersectionArea(t.shape);if(n){let{position:o}=e,i=oo.distance(t.shape.center,o.current),s=n/(r.current.area+t.shape.area-n)/i;return{id:t.id,value:s,type:ot.ShapeIntersection,priority:et.Normal}}return null},sw=e=>{var t;return(t=iw(e))!=null?t:aw(e)};function oi(e){let{collisionDetector:t,data:r,disabled:n,element:o,id:i,accept:a,type:s}=e,l=bl(d=>new ri(Nm(Rm({},e),{register:!1,element:mr(o)}),d)),c=Ca(l);return be(i,()=>l.id=i),gn(o,d=>l.element=d),be(a,()=>l.accept=a,void 0,Wt),be(t,()=>l.collisionDetector=t??sw),be(r,()=>r&&(l.data=r)),be(n,()=>l.disabled=n===!0),be(s,()=>l.type=s),{droppable:c,get isDropTarget(){return c.isDropTarget},ref:(0,ye.useCallback)(d=>{var u,p;!d&&((u=l.element)!=null&&u.isConnected)&&!((p=l.manager)!=null&&p.dragOperation.status.idle)||(l.element=d??void 0)},[l])}}var Ra=A(K(),1);var lw=Object.create,r_=Object.defineProperty,cw=Object.defineProperties,uw=Object.getOwnPropertyDescriptor,dw=Object.getOwnPropertyDescriptors,Il=Object.getOwnPropertySymbols,n_=Object.prototype.hasOwnProperty,o_=Object.prototype.propertyIsEnumerable,pw=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),Ma=e=>{throw TypeError(e)},Zd=(e,t,r)=>t in e?r_(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,Ym=(e,t)=>{for(var r in t||(t={}))n_.call(t,r)&&Zd(e,r,t[r]);if(Il)for(var r of Il(t))o_.call(t,r)&&Zd(e,r,t[r]);return e},Xm=(e,t)=>cw(e,dw(t)),fw=(e,t)=>{var r={};for(var n in e)n_.call(e,n)&&t.indexOf(n)<0&&(r[n]=e[n]);if(e!=null&&Il)for(var n of Il(e))t.indexOf(n)<0&&o_.call(e,n)&&(r[n]=e[n]);return r},hw=e=>{var t;return[,,,lw((t=void 0)!=null?t:null)]},i_=["class","method","getter","setter","accessor","field","value","get","set"],Oa=e=>e!==void 0&&typeof e!="function"?Ma("Function expected"):e,vw=(e,t,r,n,o)=>({kind:i_[e],name:t,metadata:n,addInitializer:i=>r._?Ma("Already initialized"):o.push(Oa(i||null))}),gw=(e,t)=>Zd(t,pw("metadata"),e[3]),kl=(e,t,r,n)=>{for(var o=0,i=e[t>>1],a=i&&i.length;o<a;o++)t&1?i[o].call(r):n=i[o].call(r,n);return n},a_=(e,t,r,n,o,i)=>{for(var a,s,l,c,d,u=t&7,p=!1,v=!1,f=e.length+1,m=i_[u+5],S=e[f-1]=[],w=e[f]||(e[f]=[]),b=(o=o.prototype,uw({get[r](){return Da(this,i)},set[r](h){return io(this,i,h)}},r)),k=n.length-1;k>=0;k--)c=vw(u,r,l={},e[3],w),c.static=p,c.private=v,d=c.access={has:h=>r in h},d.get=h=>h[r],d.set=(h,_)=>h[r]=_,s=(0,n[k])({get:b.get,set:b.set},c),l._=1,s===void 0?Oa(s)&&(b[m]=s):typeof s!="object"||s===null?Ma("Object expected"):(Oa(a=s.get)&&(b.get=a),Oa(a=s.set)&&(b.set=a),Oa(a=s.init)&&S.unshift(a));return b&&r_(o,r,b),o},s_=(e,t,r)=>t.has(e)||Ma("Cannot "+r),Da=(e,t,r)=>(s_(e,t,"read from private field"),t.get(e)),Pa=(e,t,r)=>t.has(e)?Ma("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),io=(e,t,r,n)=>(s_(e,t,"write to private field"),t.set(e,r),r);function ao(e){return e instanceof Kd||e instanceof u_}var xl=10,mw=class extends Ke{constructor(e){super(e);let t=Ve(()=>{let{dragOperation:n}=e;if(Kn(n.activatorEvent)&&ao(n.source)&&n.status.initialized){let o=e.registry.plugins.get(ti);if(o)return o.disable(),()=>o.enable()}}),r=e.monitor.addEventListener("dragmove",(n,o)=>{queueMicrotask(()=>{if(this.disabled||n.defaultPrevented||!n.nativeEvent)return;let{dragOperation:i}=o;if(!Kn(n.nativeEvent)||!ao(i.source)||!i.shape)return;let{actions:a,collisionObserver:s,registry:l}=o,{by:c}=n;if(!c)return;let d=_w(c),{source:u,target:p}=i,{center:v}=i.shape.current,f=[],m=[];Se(()=>{for(let _ of l.droppables){let{id:g}=_;if(!_.accepts(u)||g===p?.id&&ao(_)||!_.element)continue;let y=_.shape,x=new Dt(_.element,{getBoundingClientRect:E=>Uo(E,void 0,.2)});!x.height||!x.width||(d=="down"&&v.y+xl<x.center.y||d=="up"&&v.y-xl>x.center.y||d=="left"&&v.x-xl>x.center.x||d=="right"&&v.x+xl<x.center.x)&&(f.push(_),_.shape=x,m.push(()=>_.shape=y))}}),n.preventDefault(),s.disable();let S=s.computeCollisions(f,Zg);Se(()=>m.forEach(_=>_()));let[w]=S;if(!w)return;let{id:b}=w,{index:k,group:h}=u.sortable;a.setDropTarget(b).then(()=>{let{source:_,target:g,shape:y}=i;if(!_||!ao(_)||!y)return;let{index:x,group:E,target:C}=_.sortable,D=k!==x||h!==E,T=D?C:g?.element;if(!T)return;rl(T);let M=new Dt(T);if(!M)return;let N=dt.delta(M,dt.from(y.current.boundingRectangle),_.alignment);a.move({by:N}),D?a.setDropTarget(_.id).then(()=>s.enable()):s.enable()})})});this.destroy=()=>{r(),t()}}};function _w(e){let{x:t,y:r}=e;if(t>0)return"right";if(t<0)return"left";if(r>0)return"down";if(r<0)return"up"}var bw=Object.defineProperty,yw=Object.defineProperties,kw=Object.getOwnPropertyDescriptors,Km=Object.getOwnPropertySymbols,xw=Object.prototype.hasOwnProperty,ww=Object.prototype.propertyIsEnumerable,Jm=(e,t,r)=>t in e?bw(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,ii=(e,t)=>{for(var r in t||(t={}))xw.call(t,r)&&Jm(e,r,t[r]);if(Km)for(var r of Km(t))ww.call(t,r)&&Jm(e,r,t[r]);return e},ai=(e,t)=>yw(e,kw(t));function Sw(e,t,r){if(t===r)return e;let n=e.slice();return n.splice(r,0,n.splice(t,1)[0]),n}function Ud(e){return"initialIndex"in e&&typeof e.initialIndex=="number"&&"index"in e&&typeof e.index=="number"}function Iw(e,t,r){var n,o,i;let{source:a,target:s,canceled:l}=t.operation;if(!a||!s||l)return"preventDefault"in t&&t.preventDefault(),e;let c=(h,_)=>h===_||typeof h=="object"&&"id"in h&&h.id===_;if(Array.isArray(e)){let h=e.findIndex(g=>c(g,a.id)),_=e.findIndex(g=>c(g,s.id));if(h===-1||_===-1){if(Ud(a)){let g=a.initialIndex,y=a.index;return g===y||g<0||g>=e.length?("preventDefault"in t&&t.preventDefault(),e):r(e,g,y)}return e}if(!l&&"index"in a&&typeof a.index=="number"){let g=a.index;if(g!==h)return r(e,h,g)}return r(e,h,_)}let d=Object.entries(e),u=-1,p,v=-1,f;for(let[h,_]of d)if(u===-1&&(u=_.findIndex(g=>c(g,a.id)),u!==-1&&(p=h)),v===-1&&(v=_.findIndex(g=>c(g,s.id)),v!==-1&&(f=h)),u!==-1&&v!==-1)break;if(u===-1&&Ud(a)){let h=a.initialGroup,_=a.initialIndex,g=a.group,y=a.index;if(h==null||g==null||!(h in e)||!(g in e)||h===g&&_===y)return"preventDefault"in t&&t.preventDefault(),e;if(h===g)return ai(ii({},e),{[h]:r(e[h],_,y)});let x=e[h][_];return ai(ii({},e),{[h]:[...e[h].slice(0,_),...e[h].slice(_+1)],[g]:[...e[g].slice(0,y),x,...e[g].slice(y)]})}if(!a.manager)return e;let{dragOperation:m}=a.manager,S=(o=(n=m.shape)==null?void 0:n.current.center)!=null?o:m.position.current;if(f==null&&s.id in e){let h=s.shape&&S.y>s.shape.center.y?e[s.id].length:0;f=s.id,v=h}if(p==null||f==null||p===f&&u===v){if(p!=null&&p===f&&u===v&&Ud(a)){let h=a.group!=null&&a.group!==p,_=a.index!==u;if(h||_){let g=(i=a.group)!=null?i:p;if(g in e){if(p===g)return ai(ii({},e),{[p]:r(e[p],u,a.index)});let y=e[p][u];return ai(ii({},e),{[p]:[...e[p].slice(0,u),...e[p].slice(u+1)],[g]:[...e[g].slice(0,a.index),y,...e[g].slice(a.index)]})}}}return"preventDefault"in t&&t.preventDefault(),e}if(p===f)return ai(ii({},e),{[p]:r(e[p],u,v)});let b=s.shape&&Math.round(S.y)>Math.round(s.shape.center.y)?1:0,k=e[p][u];return ai(ii({},e),{[p]:[...e[p].slice(0,u),...e[p].slice(u+1)],[f]:[...e[f].slice(0,v+b),k,...e[f].slice(v+b)]})}function Ew(e,t){return Iw(e,t,Sw)}var Qm="__default__",Cw=class extends Ke{constructor(e){super(e);let t=()=>{let n=new Map;for(let o of e.registry.droppables)if(o instanceof Kd){let{sortable:i}=o,{group:a}=i,s=n.get(a);s||(s=new Set,n.set(a,s)),s.add(i)}for(let[o,i]of n)n.set(o,new Set(wl(i)));return n},r=[e.monitor.addEventListener("dragover",(n,o)=>{if(this.disabled)return;let{dragOperation:i}=o,{source:a,target:s}=i;if(!ao(a)||!ao(s)||a.sortable===s.sortable)return;let l=t(),c=a.sortable.group===s.sortable.group,d=l.get(a.sortable.group),u=c?d:l.get(s.sortable.group);!d||!u||queueMicrotask(()=>{n.defaultPrevented||o.renderer.rendering.then(()=>{var p,v,f;let m=t();for(let[C,D]of l.entries()){let T=Array.from(D).entries();for(let[M,N]of T)if(N.index!==M||N.group!==C||!((p=m.get(C))!=null&&p.has(N)))return}let S=a.sortable.element,w=s.sortable.element;if(!w||!S||!c&&s.id===a.sortable.group)return;let b=wl(d),k=c?b:wl(u),h=(v=a.sortable.group)!=null?v:Qm,_=(f=s.sortable.group)!=null?f:Qm,g={[h]:b,[_]:k},y=Ew(g,n);if(g===y)return;let x=y[_].indexOf(a.sortable),E=y[_].indexOf(s.sortable);o.collisionObserver.disable(),e_(S,x,w,E),Se(()=>{for(let[C,D]of y[h].entries())D.index=C;if(!c)for(let[C,D]of y[_].entries())D.group=s.sortable.group,D.index=C}),o.actions.setDropTarget(a.id).then(()=>o.collisionObserver.enable())})})}),e.monitor.addEventListener("dragend",(n,o)=>{if(!n.canceled)return;let{dragOperation:i}=o,{source:a}=i;ao(a)&&(a.sortable.initialIndex===a.sortable.index&&a.sortable.initialGroup===a.sortable.group||queueMicrotask(()=>{let s=t(),l=s.get(a.sortable.initialGroup);l&&o.renderer.rendering.then(()=>{for(let[v,f]of s.entries()){let m=Array.from(f).entries();for(let[S,w]of m)if(w.index!==S||w.group!==v)return}let c=wl(l),d=a.sortable.element,u=c[a.sortable.initialIndex],p=u?.element;!u||!p||!d||(e_(d,u.index,p,a.index),Se(()=>{for(let[v,f]of s.entries()){let m=Array.from(f).values();for(let S of m)S.index=S.initialIndex,S.group=S.initialGroup}}))})}))})];this.destroy=()=>{for(let n of r)n()}}};function e_(e,t,r,n){let o=n<t?"afterend":"beforebegin";r.insertAdjacentElement(o,e)}function zw(e,t){return e.index-t.index}function wl(e){return Array.from(e).sort(zw)}var t_=[mw,Cw],Gd={duration:250,easing:"cubic-bezier(0.25, 1, 0.5, 1)",idle:!1},Sl=new kv,l_,c_,mn,Yd,Ta,Aa,Xd,si;c_=[fe],l_=[fe];var La=class{constructor(e,t){Pa(this,Yd,kl(mn,8,this)),kl(mn,11,this),Pa(this,Ta),Pa(this,Aa),Pa(this,Xd,kl(mn,12,this)),kl(mn,15,this),Pa(this,si),this.register=()=>(Se(()=>{var p,v;(p=this.manager)==null||p.registry.register(this.droppable),(v=this.manager)==null||v.registry.register(this.draggable)}),()=>this.unregister()),this.unregister=()=>{Se(()=>{var p,v;(p=this.manager)==null||p.registry.unregister(this.droppable),(v=this.manager)==null||v.registry.unregister(this.draggable)})},this.destroy=()=>{Se(()=>{this.droppable.destroy(),this.draggable.destroy()})};var r=e,{effects:n=()=>[],group:o,index:i,sensors:a,type:s,transition:l=Gd,plugins:c}=r,d=fw(r,["effects","group","index","sensors","type","transition","plugins"]);let u=Pt(c,t_);this.droppable=new Kd(d,t,this),this.draggable=new u_(Xm(Ym({},d),{plugins:u,effects:()=>[()=>{var p,v,f;let m=(p=this.manager)==null?void 0:p.dragOperation.status;m?.initializing&&this.id===((f=(v=this.manager)==null?void 0:v.dragOperation.source)==null?void 0:f.id)&&Sl.clear(this.manager),m?.dragging&&Sl.set(this.manager,this.id,pe(()=>({initialIndex:this.index,initialGroup:this.group})))},()=>{let{index:p,group:v,manager:f}=this,m=Da(this,Aa),S=Da(this,Ta);(p!==m||v!==S)&&(io(this,Aa,p),io(this,Ta,v),this.animate())},()=>{var p,v;let{target:f}=this,{isDragSource:m}=this.draggable;((v=(p=this.draggable.pluginConfig(Or))==null?void 0:p.feedback)!=null?v:"default")==="move"&&m&&(this.droppable.disabled=!f)},...n()],type:s,sensors:a}),t,this),io(this,si,d.element),this.manager=t,this.index=i,io(this,Aa,i),this.group=o,io(this,Ta,o),this.type=s,this.transition=l}get initialIndex(){var e,t;return(t=(e=Sl.get(this.manager,this.id))==null?void 0:e.initialIndex)!=null?t:this.index}get initialGroup(){var e,t;return(t=(e=Sl.get(this.manager,this.id))==null?void 0:e.initialGroup)!=null?t:this.group}animate(){pe(()=>{let{manager:e,transition:t}=this,{shape:r}=this.droppable;if(!e)return;let{idle:n}=e.dragOperation.status;!r||!t||n&&!t.idle||e.renderer.rendering.then(()=>{let{element:o}=this;if(!o)return;for(let d of o.getAnimations())"transitionProperty"in d&&(d.transitionProperty==="transform"||d.transitionProperty==="translate"||d.transitionProperty==="scale")&&d.cancel();let i=this.refreshShape();if(!i)return;let a={x:r.boundingRectangle.left-i.boundingRectangle.left,y:r.boundingRectangle.top-i.boundingRectangle.top},{translate:s}=Vt(o),l=hd(o,s,!1),c=hd(o,s);if(a.x||a.y){let d=pa(Ot(o))?Xm(Ym({},t),{duration:0}):t;nl({element:o,keyframes:{translate:[`${l.x+a.x}px ${l.y+a.y}px ${l.z}`,`${c.x}px ${c.y}px ${c.z}`]},options:d}).then(()=>{e.dragOperation.status.dragging||(this.droppable.shape=void 0)})}})})}get manager(){return this.draggable.manager}set manager(e){Se(()=>{this.draggable.manager=e,this.droppable.manager=e})}set element(e){Se(()=>{let t=Da(this,si),r=this.droppable.element,n=this.draggable.element;(!r||r===t)&&(this.droppable.element=e),(!n||n===t)&&(this.draggable.element=e),io(this,si,e)})}get element(){var e,t;let r=Da(this,si);if(r)return(t=(e=fa.get(r))!=null?e:r)!=null?t:this.droppable.element}set target(e){this.droppable.element=e}get target(){return this.droppable.element}set source(e){this.draggable.element=e}get source(){return this.draggable.element}get disabled(){return this.draggable.disabled&&this.droppable.disabled}set plugins(e){this.draggable.plugins=Pt(e,t_)}set disabled(e){Se(()=>{this.droppable.disabled=e,this.draggable.disabled=e})}set data(e){Se(()=>{this.droppable.data=e,this.draggable.data=e})}set handle(e){this.draggable.handle=e}set id(e){this.droppable.id=e,this.draggable.id=e}get id(){return this.droppable.id}set sensors(e){this.draggable.sensors=e}set modifiers(e){this.draggable.modifiers=e}set collisionPriority(e){this.droppable.collisionPriority=e}set collisionDetector(e){this.droppable.collisionDetector=e??il}set alignment(e){this.draggable.alignment=e}get alignment(){return this.draggable.alignment}set type(e){Se(()=>{this.droppable.type=e,this.draggable.type=e})}get type(){return this.draggable.type}set accept(e){this.droppable.accept=e}get accept(){return this.droppable.accept}get isDropTarget(){return this.droppable.isDropTarget}get isDragSource(){return this.draggable.isDragSource}get isDragging(){return this.draggable.isDragging}get isDropping(){return this.draggable.isDropping}get status(){return this.draggable.status}refreshShape(){return this.droppable.refreshShape()}accepts(e){return this.droppable.accepts(e)}};mn=hw();Yd=new WeakMap;Ta=new WeakMap;Aa=new WeakMap;Xd=new WeakMap;si=new WeakMap;a_(mn,4,"index",c_,La,Yd);a_(mn,4,"group",l_,La,Xd);gw(mn,La);var u_=class extends ro{constructor(e,t,r){super(e,t),this.sortable=r}get index(){return this.sortable.index}get initialIndex(){return this.sortable.initialIndex}get group(){return this.sortable.group}get initialGroup(){return this.sortable.initialGroup}},Kd=class extends ri{constructor(e,t,r){super(e,t),this.sortable=r}get index(){return this.sortable.index}get group(){return this.sortable.group}};var Pw=Object.defineProperty,Ow=Object.defineProperties,Dw=Object.getOwnPropertyDescriptors,d_=Object.getOwnPropertySymbols,Tw=Object.prototype.hasOwnProperty,Aw=Object.prototype.propertyIsEnumerable,p_=(e,t,r)=>t in e?Pw(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,Jd=(e,t)=>{for(var r in t||(t={}))Tw.call(t,r)&&p_(e,r,t[r]);if(d_)for(var r of d_(t))Aw.call(t,r)&&p_(e,r,t[r]);return e},Mw=(e,t)=>Ow(e,Dw(t));function li(e){let{accept:t,collisionDetector:r,collisionPriority:n,id:o,data:i,element:a,handle:s,index:l,group:c,disabled:d,modifiers:u,sensors:p,target:v,type:f,plugins:m}=e,S=Jd(Jd({},Gd),e.transition),w=bl(k=>new La(Mw(Jd({},e),{transition:S,register:!1,handle:mr(s),element:mr(a),target:mr(v)}),k)),b=Ca(w,Lw);return be(o,()=>w.id=o),vn(()=>{Se(()=>{w.group=c,w.index=l})},[w,c,l]),be(f,()=>w.type=f),be(t,()=>w.accept=t,void 0,Wt),be(i,()=>i&&(w.data=i)),be(l,()=>{var k;(k=w.manager)!=null&&k.dragOperation.status.idle&&S?.idle&&w.refreshShape()},Tm),gn(s,k=>w.handle=k),gn(a,k=>w.element=k),gn(v,k=>w.target=k),be(d,()=>w.disabled=d===!0),be(p,()=>w.sensors=p),be(r,()=>w.collisionDetector=r),be(n,()=>w.collisionPriority=n),be(m,()=>w.plugins=m,void 0,Wt),be(S,()=>w.transition=S,void 0,Wt),be(u,()=>w.modifiers=u,void 0,Wt),be(e.alignment,()=>w.alignment=e.alignment),{sortable:b,get isDragging(){return b.isDragging},get isDropping(){return b.isDropping},get isDragSource(){return b.isDragSource},get isDropTarget(){return b.isDropTarget},handleRef:(0,Ra.useCallback)(k=>{w.handle=k??void 0},[w]),ref:(0,Ra.useCallback)(k=>{var h,_;!k&&((h=w.element)!=null&&h.isConnected)&&!((_=w.manager)!=null&&_.dragOperation.status.idle)||(w.element=k??void 0)},[w]),sourceRef:(0,Ra.useCallback)(k=>{var h,_;!k&&((h=w.source)!=null&&h.isConnected)&&!((_=w.manager)!=null&&_.dragOperation.status.idle)||(w.source=k??void 0)},[w]),targetRef:(0,Ra.useCallback)(k=>{var h,_;!k&&((h=w.target)!=null&&h.isConnected)&&!((_=w.manager)!=null&&_.dragOperation.status.idle)||(w.target=k??void 0)},[w])}}function Lw(e,t,r){return!!(e==="isDragSource"&&!r&&t)}var bb=A(K(),1);var wb=A(X(),1),wi=A(K(),1),Sb=A(X(),1),Ib=A(K(),1),xp=A(X(),1),ke=A(X(),1),Si=A(K(),1),Gr=A(X(),1),Cb=A(K(),1),ht=A(K(),1),sc=A(K(),1),Pb=A(Wi(),1),Bl=A(X(),1),Ob=A(X(),1),ie=A(X(),1),Wl=A(X(),1),xn=A(X(),1),wn=A(X(),1),Hl=A(X(),1),cc=A(K(),1),Db=A(K(),1),Vl=A(X(),1),Zr=A(X(),1),hi=A(X(),1),$a=A(K(),1);var Mr=A(X(),1),ve=A(K(),1),ee=A(K(),1),Lb=A(Wi(),1);var _o=A(K(),1);var bi=A(X(),1);var Rb=A(K(),1),Fb=A(K(),1);var Ce=A(X(),1);var Ei=A(K(),1);var Ue=A(K(),1);var Ar=A(K(),1),vi=A(X(),1);var at=A(X(),1),fo=A(K(),1),ho=A(K(),1);var Qb=A(K(),1),vo=A(K(),1);var ey=A(X(),1),En=A(K(),1),Xr=A(K(),1),ry=A(X(),1),ql=A(X(),1),Lt=A(K(),1),Tr=A(X(),1);var iy=A(K(),1),ay=A(X(),1),Ut=A(K(),1);var _r=A(K(),1),C_=A(Wi(),1);function f_(e){return typeof e=="object"?e.key:e}function h_(e,t){let r=e.length;return new Proxy(e,{get(n,o,i){if(typeof o=="string"){let a=o.charCodeAt(0);if(a>=48&&a<=57){let s=+o;if(Number.isInteger(s)&&s>=0&&s<r){let l=n[s];if(typeof l!="object"){let c=t[s*2];l=n[s]={index:s,key:l,start:c,size:t[s*2+1],end:c+t[s*2+1],lane:0}}return l}}if(o==="length")return r}return Reflect.get(n,o,i)}})}function so(e,t,r){let n=r.initialDeps??[],o,i=!0;function a(){var s;let c=0,d=e();if(!(d.length!==n.length||d.some((v,f)=>n[f]!==v)))return o;n=d;let p=0;return o=t(...d),r?.onChange&&!(i&&r.skipInitialOnChange)&&r.onChange(o),i=!1,o}return a.updateDeps=s=>{n=s},a}function Qd(e,t){if(e===void 0)throw new Error(`Unexpected undefined${t?`: ${t}`:""}`);return e}var Vr=(e,t)=>Math.abs(e-t)<1.01,v_=(e,t,r)=>{let n;return Object.assign(function(...o){e.clearTimeout(n),n=e.setTimeout(()=>t.apply(this,o),r)},{cancel:()=>{e.clearTimeout(n)}})};function g_({offset:e,isScrolling:t,elementMax:r,holdOffset:n,scrollOffset:o,pendingWrite:i,clampedMaxAtWrite:a}){var s;return t&&i===null&&e===o?"spurious":i!==null&&Math.abs(e-i.target)<1.5?"readBack":i!==null&&!i.smooth&&r!==null&&i.target>r+n+.5&&Math.abs(e-(r+n))<1.5||i!==null&&!i.smooth&&((s=i.lowMaxes)!=null&&s.some(l=>Math.abs(e-l)<1.5))?"clampedReadBack":a!==null&&Math.abs(e-a)<1.5?"clampedEcho":"external"}var Rw=e=>e==="smooth"||e==="smoothFinishing";function m_({kind:e,offset:t,command:r,target:n}){return e!=="spurious"&&e!=="readBack"&&e!=="clampedReadBack"&&r?.index!=null&&r.phase!=="queued"&&!Rw(r.phase)&&!Vr(t,r.lastTargetOffset)&&!Vr(t,n())&&e!=="clampedEcho"}var ep=40;function __(e){let t=e[e.length-1];if(t===void 0)return!1;let r=e.length-2;for(;r>=0&&t.t-e[r].t<ep;)r--;if(r<0)return!1;let n=e[r],o=r-1;for(;o>=0&&n.t-e[o].t<ep;)o--;if(o<0)return!1;let i=e[o],a=(t.offset-n.offset)/(t.t-n.t),s=(n.offset-i.offset)/(n.t-i.t);return a*s>=0&&Math.abs(a)>=2*Math.abs(s)&&Math.abs(a)-Math.abs(s)>=.8}function b_(e){let t=e[e.length-1];if(t===void 0)return!1;let r=e.length-2;for(;r>=0&&t.t-e[r].t<ep;)r--;if(r<0)return!1;let n=e[r];return Math.abs(t.offset-n.offset)/(t.t-n.t)>=.05}var Na,Fa=()=>{if(Na!==void 0)return Na;if(typeof navigator>"u")return Na=!1;if(/iP(hone|od|ad)/.test(navigator.userAgent))return Na=!0;let e=navigator.maxTouchPoints;return Na=navigator.platform==="MacIntel"&&e!==void 0&&e>0},tp,Nw=()=>tp!==void 0?tp:tp=Fa()&&typeof CSS<"u"&&typeof CSS.supports=="function"&&CSS.supports("overflow-anchor: auto"),y_=()=>!Fa()||Nw();var ci={capture:!0,passive:!0},El=class{constructor(t){this.host=t,this._touch=null,this.inMotion=()=>this._touch!==null&&this._touch.phase!=="lateFling",this.dragging=()=>{var r;return((r=this._touch)==null?void 0:r.phase)==="down"&&this._touch.moved},this.tail=()=>{var r;return((r=this._touch)==null?void 0:r.phase)==="tail"?this._touch.moved?"fling":"tap":null},this.onScroll=({isScrolling:r,ownReadBack:n,moved:o,external:i})=>{var a,s,l;return r&&((a=this._touch)==null?void 0:a.phase)==="tail"?this._openTail(this._touch.moved||!n,!1):((s=this._touch)==null?void 0:s.phase)==="lateFling"&&(this.host.now()>this._touch.until?this._touch=null:i&&r&&o&&this._openTail(!0,!1)),!n&&r&&o&&((l=this._touch)==null?void 0:l.phase)==="down"?(this._touch.moved=!0,!0):!1},this.touchStart=()=>{this.end(),this._touch={phase:"down",moved:!1}},this.touchEnd=()=>{var r;let n=((r=this._touch)==null?void 0:r.phase)==="down"&&this._touch.moved;this.end(),this._openTail(n,n)},this.end=()=>{var r;let n=this.host.getWindow();((r=this._touch)==null?void 0:r.phase)==="tail"&&n!=null&&n.clearTimeout(this._touch.timerId),this._touch=null},this.listen=r=>{let n=()=>this.touchStart(),o=()=>this.touchEnd();return r.addEventListener("touchstart",n,ci),r.addEventListener("touchend",o,ci),r.addEventListener("touchcancel",o,ci),()=>{r.removeEventListener("touchstart",n,ci),r.removeEventListener("touchend",o,ci),r.removeEventListener("touchcancel",o,ci),this.end()}},this._openTail=(r,n)=>{let o=this.host.getWindow();if(o==null)return;this.end();let i={phase:"tail",moved:r,awaitingFling:n,timerId:o.setTimeout(()=>{if(this.host.tailStillMoving()){this._openTail(i.moved,i.awaitingFling);return}this._touch=i.awaitingFling?{phase:"lateFling",until:this.host.now()+1e3}:null,this.host.onTailClosed()},150)};this._touch=i}}get touch(){return this._touch}};var k_=e=>{let{clientWidth:t,clientHeight:r}=e;return{width:t,height:r}},w_=e=>{let t=new Set;return{schedule:r=>{let n=e.requestAnimationFrame(()=>{t.delete(n),r()});t.add(n)},cancel:()=>{t.forEach(r=>e.cancelAnimationFrame(r)),t.clear()}}},Fw=e=>e,Ba=e=>{let t=e.overscan*Math.max(e.lanes??1,1),r=Math.max(e.startIndex-t,0),o=Math.min(e.endIndex+t,e.count-1)-r+1,i=new Array(o);for(let a=0;a<o;a++)i[a]=r+a;return i},zl=(e,t)=>{let r=e.scrollElement;if(!r)return;let n=e.targetWindow;if(!n)return;let o=s=>{let{width:l,height:c}=s;t({width:Math.round(l),height:Math.round(c)})};if(o(k_(r)),!n.ResizeObserver)return()=>{};let i=w_(n),a=new n.ResizeObserver(()=>{let s=()=>{o(k_(r))};e.options.useAnimationFrameWithResizeObserver?i.schedule(s):s()});return a.observe(r,{box:"content-box"}),()=>{a.unobserve(r),i.cancel()}},rp={passive:!0},np=(e,t)=>{let r=e.scrollElement;if(!r)return;let n=()=>{t({width:r.innerWidth,height:r.innerHeight})};return n(),r.addEventListener("resize",n,rp),()=>{r.removeEventListener("resize",n)}},jw=typeof window>"u"?!0:"onscrollend"in window,S_=(e,t,r)=>{let n=e.scrollElement;if(!n)return;let o=e.targetWindow;if(!o)return;let i=e.options.useScrollendEvent&&jw,a=0,s=i?null:v_(o,()=>t(r(n),!1),e.options.isScrollingResetDelay),l=u=>()=>{a=r(n),s?.(),t(a,u)},c=l(!0),d=l(!1);return n.addEventListener("scroll",c,rp),i&&n.addEventListener("scrollend",d,rp),()=>{n.removeEventListener("scroll",c),i&&n.removeEventListener("scrollend",d),s?.cancel()}},Pl=(e,t)=>S_(e,t,r=>{let{horizontal:n,isRtl:o}=e.options;return n?r.scrollLeft*(o&&-1||1):r.scrollTop}),op=(e,t)=>S_(e,t,r=>e.options.horizontal?r.scrollX:r.scrollY),Bw=(e,t,r)=>{if(r.options.useCachedMeasurements){let n=r.indexFromElement(e),o=r.options.getItemKey(n);return r.itemSizeCache.get(o)??r.options.estimateSize(n)}if(t?.borderBoxSize){let n=t.borderBoxSize[0];if(n)return Math.round(n[r.options.horizontal?"inlineSize":"blockSize"])}if(!t){let n=r.indexFromElement(e),o=r.options.getItemKey(n),i=r.itemSizeCache.get(o);if(i!==void 0)return i}return e[r.options.horizontal?"offsetWidth":"offsetHeight"]},I_=(e,{adjustments:t=0,behavior:r},n)=>{var o;let{scrollElement:i,options:a}=n,s=e+t,l=a.horizontal&&a.isRtl&&i!==null&&"ownerDocument"in i;(o=i?.scrollTo)==null||o.call(i,{[a.horizontal?"left":"top"]:l?-s:s,behavior:r})},ip=I_,Ol=I_,x_=(e,t)=>e==="smooth"?t?"smoothLanded":"smooth":"instant",ja=e=>e?.phase==="smooth"||e?.phase==="smoothLanded";function Ww(e,t,r,n){if(t===0)return!1;let o=n(0),i=new Set,a=0;for(;a<e;){let l=r(a);if(l===o)break;i.add(l),a++}let s=e-a;if(s===0||s>=t)return!1;for(let l=0;l<s;l++)if(n(l)!==r(a+l))return!1;for(let l=s;l<t;l++)if(i.has(n(l)))return!1;return!0}var Cl=class{constructor(t){this.unsubs=[],this.scrollElement=null,this.targetWindow=null,this.isScrolling=!1,this.scrollState=null,this.measurementsCache=[],this._singleLaneMeasurements=null,this.itemSizeCache=new Map,this.itemSizeCacheVersion=0,this.laneAssignments=new Map,this.pendingMin=null,this.prevLanes=void 0,this.lanesChangedFlag=!1,this.lanesSettling=!1,this.pendingScrollAnchor=null,this.scrollRect=null,this.scrollOffset=null,this.scrollDirection=null,this._holdOffset=0,this._reportedOverscroll=!1,this._iosGesture=new El({getWindow:()=>this.targetWindow,now:()=>this.now(),tailStillMoving:()=>{let r=this.scrollState;if(r?.phase!=="queued"||this.pendingWrite!==null)return!1;let n=this._readElementOffset();return n===null||this._lastElementOffset===null||Math.abs(n-this._lastElementOffset)<1?!1:(this._lastElementOffset=n,r.samples=[...r.samples??[],{t:this.now(),offset:n}],!0)},onTailClosed:()=>{let r=this.scrollState;r?.phase==="queued"&&b_(r.samples??[])&&(this.scrollState=null),this._flushHoldIfReady(!0),this._writeAwaitingCommand(),this._retryClampedAdjustment()}}),this._lastElementOffset=null,this.pendingWrite=null,this._clampedAdjustment=null,this.elementsCache=new Map,this._resizeBatch=null,this.now=()=>{var r,n,o;return((o=(n=(r=this.targetWindow)==null?void 0:r.performance)==null?void 0:n.now)==null?void 0:o.call(n))??Date.now()},this.observer=(()=>{let r=null,n=null,o=!1,i=!1,a=new Set,s=()=>{if(r)return r;let c=this.targetWindow;if(!c||!c.ResizeObserver)return null;let d=n=w_(c);return r=new c.ResizeObserver(u=>{let p=()=>{let v={sync:!1};this._resizeBatch=v;try{u.forEach(l)}finally{this._resizeBatch=null,v.notify&&(this.notify(v.sync),this._noteClampMax(),this._flushHoldIfReady(!0),this._retryClampedAdjustment(),this.measureElement(null))}};if(this.options.useAnimationFrameWithResizeObserver)d.schedule(p);else{o=!0;try{p()}finally{o=!1}}})},l=c=>{let d=c.target,u=this.indexFromElement(d);if(!d.isConnected){this.observer.unobserve(d);for(let[p,v]of this.elementsCache)if(v===d){this.elementsCache.delete(p);break}return}this.isIndexInRange(u)&&this.shouldMeasureDuringScroll(u)&&this.resizeItem(u,this.options.measureElement(d,c,this))};return{disconnect:()=>{var c;(c=s())==null||c.disconnect(),n?.cancel(),a.clear(),i=!1,r=null,n=null},observe:c=>{let d=s();if(d){if(!o){d.observe(c,{box:"border-box"});return}a.add(c),i||(i=!0,n?.schedule(()=>{i=!1,a.forEach(u=>{u.isConnected&&r?.observe(u,{box:"border-box"})}),a.clear()}))}},unobserve:c=>{var d;a.delete(c),(d=s())==null||d.unobserve(c)}}})(),this.range=null,this.setOptions=r=>{var n;let o={debug:!1,initialOffset:0,overscan:1,paddingStart:0,paddingEnd:0,scrollPaddingStart:0,scrollPaddingEnd:0,horizontal:!1,getItemKey:Fw,rangeExtractor:Ba,onChange:()=>{},measureElement:Bw,initialRect:{width:0,height:0},scrollMargin:0,gap:0,indexAttribute:"data-index",initialMeasurementsCache:[],lanes:1,anchorTo:"start",followOnAppend:!1,scrollEndThreshold:1,isScrollingResetDelay:150,enabled:!0,isRtl:!1,useScrollendEvent:!1,useAnimationFrameWithResizeObserver:!1,laneAssignmentMode:"estimate",useCachedMeasurements:!1};for(let d in r){let u=r[d];u!==void 0&&(o[d]=u)}let i=this.options,a=null,s=null,l=!1;if(i!==void 0&&i.enabled&&o.enabled&&o.anchorTo==="end"&&this.scrollElement!==null){let d=i.count,u=o.count,p=this.getMeasurements(),v=((n=this._singleLaneMeasurements)==null?void 0:n.items)??p,f=k=>f_(v[k]),m=d>0?f(0):null,S=d>0?f(d-1):null;if(u!==d||d>0&&u>0&&(o.getItemKey(0)!==m||o.getItemKey(u-1)!==S)){l=!0;let k=d>0?this.getVirtualItemForOffset(this.getScrollOffset())??p[0]:null;k&&(a=[k.key,this.getScrollOffset()-k.start]);let h=o.followOnAppend===!0?"auto":o.followOnAppend||null;h&&u>0&&this.isAtEnd(i.scrollEndThreshold)&&(d===0||o.getItemKey(u-1)!==S)&&(u>d||Ww(d,u,f,o.getItemKey))&&(s=h)}}this.options=o,l&&(this.pendingMin=0,this.itemSizeCacheVersion++);let c=null;if(a&&this.scrollOffset!==null&&!this._awaitingCommandReadBack()){let[d,u]=a,p=this.getMeasurements(),{count:v,getItemKey:f}=this.options,m=0;for(;m<v&&f(m)!==d;)m++;if(m<v){let S=p[m];if(S){let w=Math.max(0,S.start+u);!s&&w!==this.scrollOffset&&(c=w-this.scrollOffset,this.scrollOffset=w)}}}s?this.pendingScrollAnchor={kind:"follow",behavior:s}:c!==null&&(this._canWriteScroll()?this.pendingScrollAnchor={kind:"anchor",delta:c}:(this._holdOffset+=c,this._followOffsetTarget(c)))},this.notify=r=>{var n,o;(o=(n=this.options).onChange)==null||o.call(n,this,r)},this.maybeNotify=so(()=>(this.calculateRange(),[this.isScrolling,this.range?this.range.startIndex:null,this.range?this.range.endIndex:null]),r=>{this.notify(r)},{key:!1,debug:()=>this.options.debug,initialDeps:[this.isScrolling,this.range?this.range.startIndex:null,this.range?this.range.endIndex:null]}),this.cleanup=()=>{var r;this.unsubs.filter(Boolean).forEach(n=>n()),this.unsubs=[],this.observer.disconnect(),this.rafId!=null&&this.targetWindow&&(this.targetWindow.cancelAnimationFrame(this.rafId),this.rafId=null),this.scrollState=null,(r=this._momentumStop)==null||r.restore(),this._momentumStop=null,this.isScrolling=!1,this.scrollDirection=null,this._holdOffset=0,this._reportedOverscroll=!1,this._clampedAdjustment=null,this.pendingWrite=null,this.scrollElement=null,this.targetWindow=null},this._didMount=()=>()=>{this.cleanup()},this._willUpdate=()=>{var r;let n=this.options.enabled?this.options.getScrollElement():null;if(this.scrollElement!==n){if(this.cleanup(),!n){this.maybeNotify();return}this.scrollElement=n,this.scrollElement&&"ownerDocument"in this.scrollElement?this.targetWindow=this.scrollElement.ownerDocument.defaultView:this.targetWindow=((r=this.scrollElement)==null?void 0:r.window)??null,this.elementsCache.forEach(i=>{this.observer.observe(i)}),this.unsubs.push(this.options.observeElementRect(this,i=>{this.scrollRect=i,this.maybeNotify()})),this.unsubs.push(this.options.observeElementOffset(this,(i,a)=>{var s,l,c,d;let u=a?this._elementMaxScrollOffset():null,p=this._reportedOverscroll;this._reportedOverscroll=i<0||u!==null&&i>u+1;let v=i;this._lastElementOffset=v,i=this._toLayoutOffset(i);let f=this._classifyScrollEvent(i,a,u);if(f==="spurious")return;f==="readBack"?i=this.pendingWrite.target:f==="clampedReadBack"&&((s=this.scrollState)==null?void 0:s.index)!=null&&i<this.getMaxScrollOffset()-1.5?this.scrollState.lastTargetOffset=i:m_({kind:f,offset:i,command:this.scrollState,target:()=>this.getScrollStateTarget(this.scrollState)})&&(this.scrollState=null),this.pendingWrite=null,this._clampedAdjustment!==null&&Math.abs(i-this._clampedAdjustment.maxAtWrite)>=1.5&&(this._clampedAdjustment=null);let m=this.getScrollOffset(),S=this.scrollDirection;this.scrollDirection=a?m===i?this.scrollDirection:m<i?"forward":"backward":null,this.scrollOffset=i,this.isScrolling=a;let w=this.scrollState;if(w?.phase==="queued"&&f==="external"&&a)if(p||this._reportedOverscroll)w.samples=[];else{let b=this.now();w.samples=[...(w.samples??[]).filter(k=>b-k.t<=200),{t:b,offset:v}],(S!==null&&this.scrollDirection!==S||__(w.samples))&&(this.scrollState=null)}this._iosGesture.onScroll({isScrolling:a,ownReadBack:f==="readBack",moved:i!==m,external:f==="external"&&((l=this.scrollState)==null?void 0:l.phase)!=="smooth"&&((c=this.scrollState)==null?void 0:c.phase)!=="smoothFinishing"})&&((d=this.scrollState)==null?void 0:d.phase)==="queued"&&(this.scrollState=null),this._flushHoldIfReady(!0),this.scrollState&&this.scheduleScrollReconcile(),this.maybeNotify()})),"addEventListener"in this.scrollElement&&this.unsubs.push(this._iosGesture.listen(this.scrollElement)),this._scrollToOffset(this.getScrollOffset())}this._noteClampMax();let o=this.pendingScrollAnchor;this.pendingScrollAnchor=null,o&&this.scrollElement&&this.options.enabled&&(o.kind==="anchor"?this._canWriteScroll()?ja(this.scrollState)&&!Vr(this.getScrollOffset()-o.delta,this.scrollState.lastTargetOffset)||(this._followOffsetTarget(o.delta),this._scrollToOffset(this.getScrollOffset())):(this._holdOffset+=o.delta,this._followOffsetTarget(o.delta),this.notify(!1)):this.scrollToEnd({behavior:o.behavior})),this._flushHoldIfReady(!1),this._retryClampedAdjustment()},this._classifyScrollEvent=(r,n,o)=>{var i;return g_({offset:r,isScrolling:n,elementMax:o,holdOffset:this._holdOffset,scrollOffset:this.scrollOffset,pendingWrite:this.pendingWrite,clampedMaxAtWrite:((i=this._clampedAdjustment)==null?void 0:i.maxAtWrite)??null})},this._retryClampedAdjustment=()=>{if(this._clampedAdjustment===null||!this.scrollElement||!this.options.enabled||!this._canWriteScroll())return;let{target:r,maxAtWrite:n}=this._clampedAdjustment,o=this.getMaxScrollOffset();o>n+.5&&(this._clampedAdjustment=r>o+.5?{target:r,maxAtWrite:o}:null,this._scrollToOffset(r))},this._writeAwaitingCommand=()=>{let r=this.scrollState;if(r===null||r.phase!=="queued")return;let{behavior:n}=r;this.getMeasurements();let o=this.getScrollStateTarget(r);r.lastTargetOffset=o,this._clampedAdjustment=null,r.phase=x_(n,r.index!=null&&Vr(o,this.getScrollOffset())),this._scrollToOffset(o,{behavior:n}),this.scheduleScrollReconcile()},this._readElementOffset=()=>{let r=this.scrollElement;if(r==null)return null;let{horizontal:n,isRtl:o}=this.options;return typeof r.scrollTop=="number"?n?r.scrollLeft*(o&&-1||1):r.scrollTop:typeof r.scrollY=="number"?n?r.scrollX:r.scrollY:null},this._canWriteScroll=()=>!(Fa()&&this._iosGesture.inMotion())&&!this._reportedOverscroll,this._flushHoldIfReady=r=>{var n;if(this._holdOffset===0||!this.scrollElement||!this.options.enabled||!this._canWriteScroll()||((n=this.scrollState)==null?void 0:n.phase)==="smooth")return;this._holdOffset=0,this.scrollOffset!==null&&this.scrollOffset<0&&(this.scrollOffset=0),this.notify(r);let o=this.getCommandWrittenOffset()??this.getScrollOffset();this._clampedAdjustment=this._clampedBy(o),this._scrollToOffset(o)},this.rafId=null,this.getSize=()=>this.options.enabled?(this.scrollRect=this.scrollRect??this.options.initialRect,this.scrollRect[this.options.horizontal?"width":"height"]):(this.scrollRect=null,0),this.getScrollOffset=()=>this.options.enabled?(this.scrollOffset=this.scrollOffset??(typeof this.options.initialOffset=="function"?this.options.initialOffset():this.options.initialOffset),this.scrollOffset):(this.scrollOffset=null,0),this.getMeasurementOptions=so(()=>[this.options.count,this.options.paddingStart,this.options.scrollMargin,this.options.getItemKey,this.options.enabled,this.options.lanes,this.options.laneAssignmentMode,this.options.gap],(r,n,o,i,a,s,l,c)=>(this.prevLanes!==void 0&&this.prevLanes!==s&&(this.lanesChangedFlag=!0),this.prevLanes=s,this.pendingMin=null,{count:r,paddingStart:n,scrollMargin:o,getItemKey:i,enabled:a,lanes:s,laneAssignmentMode:l,gap:c}),{key:!1}),this.isIndexInRange=r=>r>=0&&r<this.options.count,this.getMeasurements=so(()=>[this.getMeasurementOptions(),this.itemSizeCacheVersion],({count:r,paddingStart:n,scrollMargin:o,getItemKey:i,enabled:a,lanes:s,laneAssignmentMode:l,gap:c},d)=>{var u;let p=this.itemSizeCache;if(!a)return this.measurementsCache=[],this._singleLaneMeasurements=null,this.itemSizeCache.clear(),this.laneAssignments.clear(),[];if(this.laneAssignments.size>r)for(let b of this.laneAssignments.keys())b>=r&&this.laneAssignments.delete(b);this.lanesChangedFlag&&(this.lanesChangedFlag=!1,this.lanesSettling=!0,this.measurementsCache=[],this._singleLaneMeasurements=null,this.itemSizeCache.clear(),this.laneAssignments.clear(),this.pendingMin=null),this.measurementsCache.length===0&&!this.lanesSettling&&(this.measurementsCache=this.options.initialMeasurementsCache,this.measurementsCache.forEach(b=>{this.itemSizeCache.set(b.key,b.size)}));let v=this.lanesSettling?0:this.pendingMin??0;if(this.pendingMin=null,this.lanesSettling&&this.measurementsCache.length===r&&(this.lanesSettling=!1),s===1){let b=r*2,k=(u=this._singleLaneMeasurements)==null?void 0:u.flat;if(!k||k.length<b){let y=new Float64Array(b);k&&v>0&&y.set(k.subarray(0,v*2)),k=y}let h=v===0?new Array(r):this._singleLaneMeasurements.items.slice(),_;if(v===0)_=n+o;else{let y=v-1;_=k[y*2]+k[y*2+1]+c}for(let y=v;y<r;y++){let x=i(y);h[y]=x;let E=p.get(x),C=typeof E=="number"?E:this.options.estimateSize(y);k[y*2]=_,k[y*2+1]=C,_+=C+c}this._singleLaneMeasurements={flat:k,items:h};let g=h_(h,k);return this.measurementsCache=g,g}let f=this.measurementsCache.slice(0,v),m=new Array(s).fill(void 0),S=new Float64Array(s),w=0;for(let b=0;b<v;b++){let k=f[b];k&&(m[k.lane]===void 0&&w++,m[k.lane]=b,S[k.lane]=k.end)}for(let b=v;b<r;b++){let k=i(b),h=this.laneAssignments.get(b),_,g,y=l==="estimate"||p.has(k);if(h!==void 0&&this.options.lanes>1){_=h;let D=m[_],T=D!==void 0?f[D]:void 0;g=T?T.end+c:n+o}else if(w===s){let D=0,T=S[0],M=m[0];for(let N=1;N<s;N++){let R=S[N];(R<T||R===T&&m[N]<M)&&(D=N,T=R,M=m[N])}_=D,g=T+c,y&&this.laneAssignments.set(b,_)}else _=b%this.options.lanes,g=n+o,y&&this.laneAssignments.set(b,_);let x=p.get(k),E=typeof x=="number"?x:this.options.estimateSize(b),C=g+E;f[b]={index:b,start:g,size:E,end:C,key:k,lane:_},m[_]===void 0&&w++,m[_]=b,S[_]=C}return this.measurementsCache=f,f},{key:!1,debug:()=>this.options.debug}),this.calculateRange=so(()=>[this.getMeasurements(),this.getSize(),this.getScrollOffset(),this.options.lanes,this._getLayoutTotalSize()+this.options.scrollMargin],(r,n,o,i,a)=>{if(r.length===0||n===0)return this.range=null,null;let s=Math.max(a-n,0);return this.range=Vw(r,n,Math.min(o,s),i,i===1&&this._singleLaneMeasurements!==null?this._singleLaneMeasurements.flat:null),this.range},{key:!1,debug:()=>this.options.debug}),this.getVirtualIndexes=so(()=>{let r=null,n=null,o=this.calculateRange();return o&&(r=o.startIndex,n=o.endIndex),this.maybeNotify.updateDeps([this.isScrolling,r,n]),[this.options.rangeExtractor,this.options.overscan,this.options.count,r,n,this.options.lanes]},(r,n,o,i,a,s)=>i===null||a===null?[]:r({startIndex:i,endIndex:a,overscan:n,count:o,lanes:s}),{key:!1,debug:()=>this.options.debug}),this.indexFromElement=r=>{let n=this.options.indexAttribute,o=r.getAttribute(n);return o?parseInt(o,10):(console.warn(`Missing attribute name '${n}={index}' on measured element.`),-1)},this.shouldMeasureDuringScroll=r=>{var n;if(!ja(this.scrollState))return!0;let o=this.scrollState.index??((n=this.getVirtualItemForOffset(this.scrollState.lastTargetOffset))==null?void 0:n.index);if(o!==void 0&&this.range){let i=Math.max(this.options.overscan,Math.ceil((this.range.endIndex-this.range.startIndex)/2)),a=Math.max(0,o-i),s=Math.min(this.options.count-1,o+i);return r>=a&&r<=s}return!0},this.measureElement=r=>{if(!r){this.elementsCache.forEach((a,s)=>{a.isConnected||(this.observer.unobserve(a),this.elementsCache.delete(s))});return}let n=this.indexFromElement(r);if(!this.isIndexInRange(n))return;let o=this.options.getItemKey(n),i=this.elementsCache.get(o);i!==r&&(i&&this.observer.unobserve(i),this.observer.observe(r),this.elementsCache.set(o,r)),r.isConnected&&(!this.isScrolling||this.scrollState)&&this.shouldMeasureDuringScroll(n)&&this.resizeItem(n,this.options.measureElement(r,void 0,this))},this.resizeItem=(r,n)=>{var o,i,a;if(!this.isIndexInRange(r))return;(o=this._resizeBatch)!=null&&o.sync&&this.getMeasurements();let s,l,c,d=(i=this._singleLaneMeasurements)==null?void 0:i.flat;if(this.options.lanes===1&&d!=null)c=this.options.getItemKey(r),l=d[r*2],s=d[r*2+1];else{let v=this.measurementsCache[r];if(!v)return;c=v.key,l=v.start,s=v.size}let u=this.itemSizeCache.get(c)??s,p=n-u;if(p!==0){let v=this.options.anchorTo==="end"&&!ja(this.scrollState)&&this.getVirtualDistanceFromEnd()<=this.options.scrollEndThreshold,f=v?this._getLayoutTotalSize():0,m=this.getScrollOffset(),w=!this.itemSizeCache.has(c)?l<m:l+u<=m&&this.scrollDirection!=="backward",b=!ja(this.scrollState)&&(this.shouldAdjustScrollPositionOnItemSizeChange!==void 0?this.shouldAdjustScrollPositionOnItemSizeChange(this.measurementsCache[r]??{index:r,key:c,start:l,size:s,end:l+s,lane:0},p,this):w);(this.pendingMin===null||r<this.pendingMin)&&(this.pendingMin=r),this.itemSizeCache.set(c,n),this.itemSizeCacheVersion++;let k=!1;if(this._awaitingCommandReadBack()||(v?k=this.applyScrollAdjustment(this._getLayoutTotalSize()-f):b&&(k=this.applyScrollAdjustment(p))),this._resizeBatch){this._resizeBatch.notify=!0,(a=this._resizeBatch).sync||(a.sync=k);return}this.notify(k),this._noteClampMax(),this._flushHoldIfReady(!0),this._retryClampedAdjustment()}},this.getVirtualItems=so(()=>[this.getVirtualIndexes(),this.getMeasurements(),this._holdOffset],(r,n,o)=>{let i=[];for(let a=0,s=r.length;a<s;a++){let l=r[a],c=n[l];i.push(o===0?c:{...c,start:c.start-o,end:c.end-o})}return i},{key:!1,debug:()=>this.options.debug}),this.getVirtualItemForOffset=r=>{var n;let o=this.getMeasurements();if(o.length===0)return;let i=(n=this._singleLaneMeasurements)==null?void 0:n.flat,a=this.options.lanes===1&&i!=null,s=E_(0,o.length-1,a?l=>i[l*2]:l=>Qd(o[l]).start,r);return Qd(o[s])},this._noteClampMax=()=>{if(!this._awaitingCommandReadBack())return;let r=this._elementMaxScrollOffset();if(r===null)return;let n=this.pendingWrite,o=Math.max(r,0)+this._holdOffset;if(o>=n.target)return;let i=n.lowMaxes??(n.lowMaxes=[]);i[i.length-1]!==o&&i.push(o)},this.getMaxScrollOffset=()=>(this._elementMaxScrollOffset()??0)+this._holdOffset,this._toLayoutOffset=r=>{var n;let o=r+this._holdOffset;return((n=this.pendingScrollAnchor)==null?void 0:n.kind)==="anchor"&&(o+=this.pendingScrollAnchor.delta),o},this._elementMaxScrollOffset=()=>{let r=this.scrollElement;if(r===null)return null;if("scrollHeight"in r)return this.options.horizontal?r.scrollWidth-r.clientWidth:r.scrollHeight-r.clientHeight;if("document"in r){let n=r.document.documentElement;return this.options.horizontal?n.scrollWidth-r.innerWidth:n.scrollHeight-r.innerHeight}return null},this._momentumStop=null,this._stopMomentum=r=>{let n=this.scrollElement,o=this.targetWindow;if(n===null||o===null)return;let i="document"in n?n.document.scrollingElement:n;if(!i?.style)return;if(this._momentumStop){this._momentumStop.done=r;return}let{style:a}=i,s=this.options.horizontal?"overflow-x":"overflow-y",l=a.getPropertyValue(s),c=a.getPropertyPriority(s),d=()=>this.options.horizontal?i.clientHeight:i.clientWidth,u=d();if(a.setProperty(s,"hidden","important"),d()!==u){a.setProperty(s,l,c);return}let p={restore:()=>a.getPropertyValue(s)!=="hidden"||a.getPropertyPriority(s)!=="important"?!1:(a.setProperty(s,l,c),!0),done:r};this._momentumStop=p,o.requestAnimationFrame(()=>o.requestAnimationFrame(()=>{this._momentumStop===p&&(this._momentumStop=null,p.restore()&&p.done())}))},this._clampedBy=r=>{let n=this._elementMaxScrollOffset();if(n===null)return null;let o=n+this._holdOffset;return r>o+.5?{target:r,maxAtWrite:o}:null},this.getVirtualDistanceFromEnd=()=>Math.max(this._getLayoutTotalSize()+this.options.scrollMargin-this.getSize()-this.getScrollOffset(),0),this.getDistanceFromEnd=()=>Math.max(this.getMaxScrollOffset()-this.getScrollOffset(),0),this.isAtEnd=(r=this.options.scrollEndThreshold)=>this.getDistanceFromEnd()<=r,this.getOffsetForAlignment=(r,n,o=0)=>{if(!this.scrollElement)return 0;let i=this.getSize(),a=this.getScrollOffset();n==="auto"&&(n=r>=a+i?"end":"start"),n==="center"?r+=(o-i)/2:n==="end"&&(r-=i);let s=this.getMaxScrollOffset();return Math.max(Math.min(s,r),0)},this.getOffsetForIndex=(r,n="auto")=>{r=Math.max(0,Math.min(r,this.options.count-1));let o=this.getSize(),i=this.getScrollOffset(),a=this.getMeasurements()[r];if(!a)return;if(n==="auto")if(a.end>=i+o-this.options.scrollPaddingEnd)n="end";else if(a.start<=i+this.options.scrollPaddingStart)n="start";else return[i,n];if(n==="end"&&r===this.options.count-1){let l=this.getMaxScrollOffset(),c=l-this.options.paddingEnd+this.options.scrollPaddingEnd;return[Math.max(Math.min(c,l),0),n]}let s=n==="end"?a.end+this.options.scrollPaddingEnd:a.start-this.options.scrollPaddingStart;return[this.getOffsetForAlignment(s,n,a.size),n]},this.scrollToOffset=(r,{align:n="start",behavior:o="auto"}={})=>{this._startScroll({index:null,align:n},this.getOffsetForAlignment(r,n),o,"absolute")},this.scrollToIndex=(r,{align:n="auto",behavior:o="auto"}={})=>{r=Math.max(0,Math.min(r,this.options.count-1));let i=this.getOffsetForIndex(r,n);if(!i)return;let[a,s]=i;this._startScroll({index:r,align:s},a,o,"absolute")},this.scrollBy=(r,{behavior:n="auto"}={})=>{let o=this.getOffsetForAlignment((this.getCommandWrittenOffset()??this.getScrollOffset())+r,"start");this._startScroll({index:null,align:"start"},o,n,"relative")},this.scrollToEnd=({behavior:r="auto"}={})=>{if(this.options.count>0){this._startScroll({index:this.options.count-1,align:"end",toEnd:!0},Math.max(this.getMaxScrollOffset(),0),r,"absolute");return}this.scrollToOffset(Math.max(this.getTotalSize()-this.getSize(),0),{behavior:r})},this.cancelScroll=()=>{this.rafId!=null&&this.targetWindow&&(this.targetWindow.cancelAnimationFrame(this.rafId),this.rafId=null),this.scrollState=null},this.getTotalSize=()=>Math.max(this._getLayoutTotalSize()-this._holdOffset,0),this._getLayoutTotalSize=()=>{var r,n;let o=this.getMeasurements(),i;if(o.length===0)i=this.options.paddingStart;else if(this.options.lanes===1){let a=o.length-1,s=(r=this._singleLaneMeasurements)==null?void 0:r.flat;s!=null?i=s[a*2]+s[a*2+1]:i=((n=o[a])==null?void 0:n.end)??0}else{let a=Array(this.options.lanes).fill(null),s=o.length-1;for(;s>=0&&a.some(l=>l===null);){let l=o[s];a[l.lane]===null&&(a[l.lane]=l.end),s--}i=Math.max(...a.filter(l=>l!==null))}return Math.max(i-this.options.scrollMargin+this.options.paddingEnd,0)},this.takeSnapshot=()=>{let r=[];if(this.itemSizeCache.size===0)return r;let n=this.getMeasurements();for(let o of n)o&&this.itemSizeCache.has(o.key)&&r.push({index:o.index,key:o.key,start:o.start,size:o.size,end:o.end,lane:o.lane});return r},this._scrollToOffset=(r,{adjustments:n,behavior:o}={})=>{let i={target:r+(n??0),smooth:o==="smooth"};return this.pendingWrite=i,this.options.scrollToFn(r-this._holdOffset,{behavior:o,adjustments:n},this),i},this.getCommandWrittenOffset=()=>this.scrollState!==null&&this.pendingWrite!==null&&!this.pendingWrite.smooth?this.pendingWrite.target:null,this._awaitingCommandReadBack=()=>{let r=this.getCommandWrittenOffset();return!(Fa()&&this._iosGesture.dragging())&&r!==null&&!Vr(r,this.getScrollOffset())},this._followOffsetTarget=r=>{this.scrollState!==null&&this.scrollState.index==null&&(this.scrollState.lastTargetOffset+=r)},this.measure=()=>{this.pendingMin=null,this.itemSizeCache.clear(),this.laneAssignments.clear(),this.itemSizeCacheVersion++,this.notify(!1)},this.setOptions(t)}get scrollAdjustments(){return 0}applyScrollAdjustment(t,r){if(t===0)return!1;if(this._followOffsetTarget(t),this._canWriteScroll()){let n=this.getScrollOffset();this._clampedAdjustment=this._clampedBy(n+t);let o=this._scrollToOffset(n,{adjustments:t,behavior:r});return this.scrollOffset!==null&&(this.pendingWrite===o&&(this.scrollOffset+=t),this.scrollOffset<0&&(this.scrollOffset=0)),!0}else return this._holdOffset+=t,this.scrollOffset!==null&&(this.scrollOffset+=t),!0}scheduleScrollReconcile(){if(!this.targetWindow){this.scrollState=null;return}this.rafId==null&&(this.rafId=this.targetWindow.requestAnimationFrame(()=>{this.rafId=null,this.reconcileScroll()}))}getScrollStateTarget(t){let r=t.toEnd?[Math.max(this.getMaxScrollOffset(),0)]:t.index!=null?this.getOffsetForIndex(t.index,t.align):void 0;return r?r[0]:t.lastTargetOffset}reconcileScroll(){if(!this.scrollState||!this.scrollElement)return;if(this.now()-this.scrollState.startedAt>5e3){this.scrollState=null;return}if(this.scrollState.phase==="queued"){this.scheduleScrollReconcile();return}this.getMeasurements();let n=this.getScrollStateTarget(this.scrollState),o=this.scrollState.index==null?1:this.options.useAnimationFrameWithResizeObserver?3:2,i=n!==this.scrollState.lastTargetOffset;if(!i&&Vr(n,this.getScrollOffset())){if(this.scrollState.phase==="smooth"?this.scrollState.phase="smoothLanded":this.scrollState.phase==="smoothFinishing"&&(this.scrollState.phase="instant"),this.scrollState.stableFrames++,this.scrollState.stableFrames>=o){this.getScrollOffset()!==n&&this._scrollToOffset(n,{behavior:"auto"}),this.scrollState=null;return}}else if(this.scrollState.stableFrames=0,i){let a=this.getSize()||600,s=Math.abs(n-this.getScrollOffset()),l=ja(this.scrollState)&&s>a;this.scrollState.lastTargetOffset=n,l?this.scrollState.phase="smooth":this.scrollState.phase==="smooth"?this.scrollState.phase="smoothFinishing":this.scrollState.phase==="smoothLanded"&&(this.scrollState.phase="instant"),this._scrollToOffset(n,{behavior:l?"smooth":"auto"})}this.scheduleScrollReconcile()}_startScroll(t,r,n,o){this.pendingScrollAnchor=null,this._clampedAdjustment=null;let i=this._iosGesture.tail();if(o==="absolute"&&i!==null){if(i==="fling"&&y_()){this._stopMomentum(()=>{let a=this.scrollState;a?.phase!=="queued"||this._iosGesture.tail()!=="fling"||this._reportedOverscroll||(this._iosGesture.end(),this._flushHoldIfReady(!0),this._writeAwaitingCommand())}),this.scrollState={...t,startedAt:this.now(),lastTargetOffset:r,stableFrames:0,phase:"queued",behavior:n,samples:[]},this.scheduleScrollReconcile();return}this._iosGesture.end()}this.scrollState={...t,startedAt:this.now(),lastTargetOffset:r,stableFrames:0,behavior:n,phase:x_(n,t.index!=null&&Vr(r,this.getScrollOffset()))},this._scrollToOffset(r,{behavior:n}),this.scheduleScrollReconcile()}},E_=(e,t,r,n)=>{for(;e<=t;){let o=(e+t)/2|0,i=r(o);if(i<n)e=o+1;else if(i>n)t=o-1;else return o}return e>0?e-1:0};function Hw(e,t,r){let n=0;for(;n<=t;){let o=(n+t)/2|0,i=e[o*2];if(i<r)n=o+1;else if(i>r)t=o-1;else return o}return n>0?n-1:0}function Vw(e,t,r,n,o){let i=e.length-1;if(e.length<=n)return{startIndex:0,endIndex:i};if(n===1&&o!==null){let c=Hw(o,i,r),d=c,u=r+t;for(;d<i&&o[d*2]+o[d*2+1]<u;)d++;return{startIndex:c,endIndex:d}}let s=E_(0,i,c=>e[c].start,r),l=s;if(n===1)for(;l<i&&e[l].end<r+t;)l++;else if(n>1){let c=Array(n).fill(0);for(;l<i&&c.some(u=>u<r+t);){let u=e[l];c[u.lane]=u.end,l++}let d=Array(n).fill(r+t);for(;s>=0&&d.some(u=>u>=r);){let u=e[s];d[u.lane]=u.start,s--}s=Math.max(0,s-s%n),l=Math.min(i,l+(n-1-l%n))}return{startIndex:s,endIndex:l}}var ap=typeof document<"u"?_r.useLayoutEffect:_r.useEffect;function $w({useFlushSync:e=!0,directDomUpdates:t=!1,directDomUpdatesMode:r="transform",...n}){let o=_r.useReducer(p=>p+1,0)[1],i=_r.useRef({enabled:t,mode:r,container:null,lastSize:null,lastPositions:new WeakMap,prevRange:null});i.current.enabled=t,i.current.mode=r;let a=_r.useRef(!1),s=p=>{let v=i.current;if(!v.enabled||!v.container)return;let f=p.getTotalSize();if(f!==v.lastSize){v.lastSize=f;let m=p.options.horizontal?"width":"height";v.container.style[m]=`${f}px`}},l=(p,v,f)=>{let m=i.current,S=!!p.options.horizontal,w=v.start-p.options.scrollMargin;m.lastPositions.get(f)!==w&&(m.lastPositions.set(f,w),m.mode==="transform"?f.style.transform=S?`translate3d(${w}px, 0, 0)`:`translate3d(0, ${w}px, 0)`:f.style[S?"left":"top"]=`${w}px`)},c=p=>{let v=i.current;if(!(!v.enabled||!v.container)){s(p);for(let f of p.getVirtualItems()){let m=p.elementsCache.get(f.key);m&&l(p,f,m)}}},d={...n,onChange:(p,v)=>{var f;let m=i.current,S=!0;if(m.enabled){c(p);let w=p.range,b=m.prevRange;S=!b||b.isScrolling!==p.isScrolling||b.startIndex!==w?.startIndex||b.endIndex!==w?.endIndex,S&&(m.prevRange=w?{startIndex:w.startIndex,endIndex:w.endIndex,isScrolling:p.isScrolling}:null)}S&&(e&&v&&!a.current?(0,C_.flushSync)(o):o()),(f=n.onChange)==null||f.call(n,p,v)}},[u]=_r.useState(()=>{let p=new Cl(d),v=p.measureElement;return p.measureElement=f=>{a.current=!0;try{v(f)}finally{a.current=!1}let m=i.current;if(f!==null&&m.enabled&&m.container){let S=p.measurementsCache[p.indexFromElement(f)];S&&l(p,S,f)}},Object.assign(p,{containerRef:f=>{let m=i.current;m.container=f,m.lastSize=null,f!==null&&c(p)}})});return u.setOptions(d),ap(()=>u._didMount(),[]),ap(()=>(s(u),u._willUpdate())),ap(()=>{c(u)}),u}function Dl(e){return $w({observeElementRect:zl,observeElementOffset:Pl,scrollToFn:Ol,...e})}var _i=A(X(),1),pc=A(K(),1),cy=A(X(),1),xe=A(X(),1),fc=A(K(),1),Ur=A(X(),1),Qr=A(K(),1);var hc=A(K(),1),hy=A(K(),1),ar=A(X(),1),Va=A(X(),1),gy=A(K(),1),zp=A(X(),1),Ul=A(X(),1),Pp=A(K(),1);var Op=A(K(),1);var vc=A(K(),1);var Sy=A(X(),1),mc=A(X(),1),zi=A(K(),1),Za=A(K(),1);var Dp=A(K(),1);var lo=A(X(),1),it=A(X(),1),Ga=A(X(),1);var _c=A(K(),1),co=A(X(),1),lr=A(X(),1);var Pi=A(K(),1);var Tp=A(X(),1),Zl=A(X(),1),Gl=A(X(),1),bc=A(X(),1),In=A(X(),1),Yl=A(X(),1),Ry=A(K(),1),ki=A(X(),1),cr=A(K(),1);var Mt=A(X(),1),Sn=A(X(),1),Xe=A(K(),1),zn=A(K(),1),er=A(K(),1),Kl=A(O_(),1),jy=A(Wi(),1),yc=A(K(),1),uo=A(X(),1),Ya=A(K(),1);var Xa=A(X(),1),yn=A(X(),1),Xy=A(K(),1);var qt=A(K(),1),kc=A(X(),1),Ky=A(K(),1),Kr=A(K(),1),sr=A(X(),1),he=A(X(),1),yr=A(X(),1),vt=A(K(),1),go=A(K(),1),Ae=A(X(),1);var Pn=A(K(),1),Qy=A(X(),1),$t=A(X(),1),Jr=A(K(),1),Yr=A(K(),1),rk=A(X(),1),Cn=A(X(),1),nk=A(K(),1),Rr=A(X(),1),Oe=A(X(),1),po=A(X(),1),lk=A(X(),1);O();O();O();var qw=e=>{if(typeof e!="object"||e===null)return!1;let t=Object.getPrototypeOf(e);return t===Object.prototype||t===null},D_=e=>Array.isArray(e)?[...e]:qw(e)?L({},e):{};function Ka(e,t,r){let n=t.split("."),o=L({},e),i=o;for(let a=0;a<n.length;a++){let[s,l]=n[a].replace("]","").split("["),c=a===n.length-1;if(l!==void 0){i[s]=Array.isArray(i[s])?[...i[s]]:[];let d=Number(l);if(c){i[s][d]=r;continue}i[s][d]=D_(i[s][d]),i=i[s][d];continue}if(c){i[s]=r;continue}i[s]=D_(i[s]),i=i[s]}return o}O();O();var Uw={Button:"_Button_oe4qj_1","Button--medium":"_Button--medium_oe4qj_34","Button--large":"_Button--large_oe4qj_62","Button-icon":"_Button-icon_oe4qj_89","Button--primary":"_Button--primary_oe4qj_93","Button--disabled":"_Button--disabled_oe4qj_123","Button--secondary":"_Button--secondary_oe4qj_135","Button--flush":"_Button--flush_oe4qj_171","Button--fullWidth":"_Button--fullWidth_oe4qj_179","Button-spinner":"_Button-spinner_oe4qj_184"};O();var Zw=/^(data-.*)$/,Gw=e=>{let t={};for(let r in e)Object.prototype.hasOwnProperty.call(e,r)&&Zw.test(r)&&(t[r]=e[r]);return t},sp=re("Button",Uw),Jl=e=>{var t=e,{children:r,href:n,onClick:o,variant:i="primary",type:a,disabled:s,tabIndex:l,newTab:c,fullWidth:d,icon:u,size:p="medium",loading:v=!1}=t,f=An(t,["children","href","onClick","variant","type","disabled","tabIndex","newTab","fullWidth","icon","size","loading"]);let[m,S]=(0,oc.useState)(v);(0,oc.useEffect)(()=>S(v),[v]);let w=n?"a":a?"button":"span",b=Gw(f);return(0,mi.jsxs)(w,U(L({className:sp({primary:i==="primary",secondary:i==="secondary",disabled:s,fullWidth:d,[p]:!0}),onClick:h=>{o&&(S(!0),Promise.resolve(o(h)).then(()=>{S(!1)}))},type:a,disabled:s||m,tabIndex:l,target:c?"_blank":void 0,rel:c?"noreferrer":void 0,href:n},b),{children:[u&&(0,mi.jsx)("div",{className:sp("icon"),children:u}),r,m&&(0,mi.jsx)("div",{className:sp("spinner"),children:(0,mi.jsx)(Mn,{size:14})})]}))};O();O();var mo={InputWrapper:"_InputWrapper_qyenz_1","Input-label":"_Input-label_qyenz_5","Input-labelIcon":"_Input-labelIcon_qyenz_17","Input-disabledIcon":"_Input-disabledIcon_qyenz_24","Input-input":"_Input-input_qyenz_29","Input-select":"_Input-select_qyenz_61","Input-selectIcon":"_Input-selectIcon_qyenz_71",Input:"_Input_qyenz_1","Input--readOnly":"_Input--readOnly_qyenz_111","Input-radioGroupItems":"_Input-radioGroupItems_qyenz_150","Input-radio":"_Input-radio_qyenz_150","Input-radioInner":"_Input-radioInner_qyenz_179","Input-radioInput":"_Input-radioInput_qyenz_261"},Fl=re("Input",mo),Rp=({children:e,icon:t,label:r,el:n="label",readOnly:o,className:i})=>{let a=n,s=oe("field-readonly");return(0,Jt.jsxs)(a,{className:i,children:[(0,Jt.jsxs)("div",{className:Fl("label"),children:[t?(0,Jt.jsx)("div",{className:Fl("labelIcon"),children:t}):(0,Jt.jsx)(Jt.Fragment,{}),r,o&&(0,Jt.jsx)("div",{className:Fl("disabledIcon"),title:s,children:(0,Jt.jsx)(sh,{size:"12"})})]}),e]})},Yw=({children:e,icon:t,label:r,el:n="label",readOnly:o})=>{let i=B(s=>s.overrides),a=(0,vb.useMemo)(()=>i.fieldLabel||Rp,[i]);return r?(0,Jt.jsx)(a,{label:r,icon:t,className:Fl({readOnly:o}),readOnly:o,el:n,children:e}):(0,Jt.jsx)(Jt.Fragment,{children:e})};O();O();O();O();var gb={ArrayField:"_ArrayField_62huh_5","ArrayField--isDraggingFrom":"_ArrayField--isDraggingFrom_62huh_30","ArrayField-addButton":"_ArrayField-addButton_62huh_38","ArrayField--hasItems":"_ArrayField--hasItems_62huh_58","ArrayField-inner":"_ArrayField-inner_62huh_93",ArrayFieldItem:"_ArrayFieldItem_62huh_101","ArrayFieldItem--isDragging":"_ArrayFieldItem--isDragging_62huh_110","ArrayFieldItem--isExpanded":"_ArrayFieldItem--isExpanded_62huh_114","ArrayFieldItem-summary":"_ArrayFieldItem-summary_62huh_132","ArrayFieldItem--noFields":"_ArrayFieldItem--noFields_62huh_167","ArrayField--addDisabled":"_ArrayField--addDisabled_62huh_176","ArrayFieldItem-body":"_ArrayFieldItem-body_62huh_228","ArrayFieldItem-fieldset":"_ArrayFieldItem-fieldset_62huh_237","ArrayFieldItem-rhs":"_ArrayFieldItem-rhs_62huh_250","ArrayFieldItem-actions":"_ArrayFieldItem-actions_62huh_256"};O();O();function Lr(e,t){let r=(0,xi.useContext)(e);if(!r)throw new Error("useContextStore must be used inside context");return Oo(r,we(t))}function Xw(e){return({children:r,value:n})=>{let[o]=(0,xi.useState)(()=>Gt(()=>n));return(0,mb.jsx)(e.Provider,{value:o,children:r})}}function Kw(e){let t=(0,xi.createContext)(Gt(Xf(()=>e)));return{ctx:t,Provider:Xw(t)}}var Ja=Kw({}),ic=()=>(0,Np.useContext)(Ja.ctx);function Fp(e){let t=(0,Np.useContext)(Ja.ctx);if(!t)throw new Error("useContextStore must be used inside context");return Oo(t,we(e))}O();O();var Jw={DragIcon:"_DragIcon_5e515_1","DragIcon--disabled":"_DragIcon--disabled_5e515_10"},Qw=re("DragIcon",Jw),_b=({isDragDisabled:e})=>(0,jl.jsx)("div",{className:Qw({disabled:e}),children:(0,jl.jsx)("svg",{viewBox:"0 0 20 20",width:"12",fill:"currentColor",children:(0,jl.jsx)("path",{d:"M7 2a2 2 0 1 0 .001 4.001A2 2 0 0 0 7 2zm0 6a2 2 0 1 0 .001 4.001A2 2 0 0 0 7 8zm0 6a2 2 0 1 0 .001 4.001A2 2 0 0 0 7 14zm6-8a2 2 0 1 0-.001-4.001A2 2 0 0 0 13 6zm0 2a2 2 0 1 0 .001 4.001A2 2 0 0 0 13 8zm0 6a2 2 0 1 0 .001 4.001A2 2 0 0 0 13 14z"})})});O();O();var{Delay:yb,Distance:eS}=or,T_=[new yb({value:200,tolerance:10})],A_=[new yb({value:200,tolerance:10}),new eS({value:5})],jp=({other:e=A_,mouse:t,touch:r=T_}={touch:T_,other:A_})=>{let[n]=(0,bb.useState)(()=>[vl.configure({activationConstraints(o,i){var a;let{pointerType:s,target:l}=o;return s==="mouse"&&Cr(l)&&(i.handle===l||(a=i.handle)!=null&&a.contains(l))?t:s==="touch"?r:e}})]);return n};O();O();O();var tS=!1,ui={},M_,fi=(e,t,r,n,o)=>{if(!tS)return;let i=`${r}-debug`;clearTimeout(M_),M_=setTimeout(()=>{Object.entries(ui).forEach(([a,{svg:s}])=>{s.remove(),delete ui[a]})},1e3),requestAnimationFrame(()=>{var a,s;let l=ui[i],c=(a=ui[i])==null?void 0:a.line,d=(s=ui[i])==null?void 0:s.text;if(!l){let u="http://www.w3.org/2000/svg",p=document.createElementNS(u,"svg");c=document.createElementNS(u,"line"),d=document.createElementNS(u,"text"),p.setAttribute("id",i),p.setAttribute("style","position: fixed; height: 100%; width: 100%; pointer-events: none; top: 0px; left: 0px;"),p.appendChild(c),p.appendChild(d),d.setAttribute("fill","black"),document.body.appendChild(p),ui[i]={svg:p,line:c,text:d}}c.setAttribute("x1",e.x.toString()),c.setAttribute("x2",t.x.toString()),c.setAttribute("y1",e.y.toString()),c.setAttribute("y2",t.y.toString()),c.setAttribute("style",`stroke:${n};stroke-width:2`),d.setAttribute("x",(e.x-(e.x-t.x)/2).toString()),d.setAttribute("y",(e.y-(e.y-t.y)/2).toString()),o&&(d.innerHTML=o)})},lp="increasing",rS=(e,t)=>{var r;let{dragOperation:n,droppable:o}=e,{shape:i}=o,{position:a}=n,s=(r=n.shape)==null?void 0:r.current;if(!s||!i)return null;let l=i.center,c=Math.sqrt(Math.pow(l.x-t.x,2)+Math.pow(l.y-t.y,2)),d=Math.sqrt(Math.pow(l.x-a.current.x,2)+Math.pow(l.y-a.current.y,2));return lp=d===c?lp:d<c?"decreasing":"increasing",fi(s.center,l,o.id.toString(),"rebeccapurple"),lp==="decreasing"?{id:o.id,value:1,type:ot.Collision}:null};O();var kb=(e,t)=>e==="dynamic"?Math.abs(t.y)>Math.abs(t.x)?t.y===0?null:t.y>0?"down":"up":t.x===0?null:t.x>0?"right":"left":e==="x"?t.x===0?null:t.x>0?"right":"left":t.y===0?null:t.y>0?"down":"up";O();var nS=(e,t,r,n=0)=>{let o=e.boundingRectangle,i=t.center;if(r==="down"){let s=n*t.boundingRectangle.height;return o.bottom>=i.y+s}else if(r==="up"){let s=n*t.boundingRectangle.height;return o.top<i.y-s}else if(r==="left"){let s=n*t.boundingRectangle.width;return i.x-s>=o.left}let a=n*t.boundingRectangle.width;return o.right-a>=i.x};O();var L_=10,br={current:{x:0,y:0},delta:{x:0,y:0},previous:{x:0,y:0},direction:null},oS=(e,t="dynamic")=>(br.current=e,br.delta={x:e.x-br.previous.x,y:e.y-br.previous.y},br.direction=kb(t,br.delta)||br.direction,(Math.abs(br.delta.x)>L_||Math.abs(br.delta.y)>L_)&&(br.previous=Be.from(e)),br);O();var xb=({dragOperation:e,droppable:t})=>{let r=e.position.current;if(!r)return null;let{id:n}=t;if(!t.shape)return null;if(t.shape.containsPoint(r)){let o=Be.distance(t.shape.center,r);return{id:n,value:1/o,type:ot.PointerIntersection,priority:et.High}}return null},iS=e=>{let{dragOperation:t,droppable:r}=e,{shape:n,position:o}=t;if(!r.shape)return null;let i=n?dt.from(n.current.boundingRectangle).corners:void 0,s=dt.from(r.shape.boundingRectangle).corners.reduce((l,c,d)=>{var u;return l+Be.distance(Be.from(c),(u=i?.[d])!=null?u:o.current)},0)/4;return{id:r.id,value:1/s,type:ot.Collision,priority:et.Normal}};O();var kp=Gt(()=>({fallbackEnabled:!1})),cp="",Bp=(e,t=.05)=>(r=>{var n,o,i,a,s;let{dragOperation:l,droppable:c}=r,{position:d}=l,u=(n=l.shape)==null?void 0:n.current,{shape:p}=c;if(!u||!p)return null;let{center:v}=u,{fallbackEnabled:f}=kp.getState(),m=oS(d.current,e),S={direction:m.direction},{center:w}=p,b=nS(u,p,m.direction,t);if(((o=l.source)==null?void 0:o.id)===c.id){let _=rS(r,m.previous);if(fi(v,w,c.id.toString(),"yellow"),_)return U(L({},_),{priority:et.Highest,data:S})}let k=u.intersectionArea(p),h=k/p.area;if(k&&b){fi(v,w,c.id.toString(),"green",m.direction);let _={id:c.id,value:h,priority:et.High,type:ot.Collision},g=cp===c.id;return cp="",U(L({},_),{id:g?"flush":_.id,data:S})}if(f&&((i=l.source)==null?void 0:i.id)!==c.id){let _=p.boundingRectangle.right>u.boundingRectangle.left&&p.boundingRectangle.left<u.boundingRectangle.right,g=p.boundingRectangle.bottom>u.boundingRectangle.top&&p.boundingRectangle.top<u.boundingRectangle.bottom;if(e==="y"&&_||g){let y=iS(r);if(y){let x=kb(e,{x:u.center.x-(((a=c.shape)==null?void 0:a.center.x)||0),y:u.center.y-(((s=c.shape)==null?void 0:s.center.y)||0)});return S.direction=x,k?(fi(v,w,c.id.toString(),"red",x||""),cp=c.id,U(L({},y),{priority:et.Low,data:S})):(fi(v,w,c.id.toString(),"orange",x||""),U(L({},y),{priority:et.Lowest,data:S}))}}}return fi(v,w,c.id.toString(),"hotpink"),null});O();var Wp=(e,t="ltr")=>e==="up"||t==="ltr"&&e==="left"||t==="rtl"&&e==="right"?"before":"after",Hp=({position:e,sourceIndex:t,targetIndex:r,isSameZone:n})=>{let o=r;return n&&o>=t&&(o=o-1),e==="after"&&(o=o+1),o},aS=({children:e,onDragStart:t,onDragEnd:r,onMove:n})=>{let o=jp({mouse:[new or.Distance({value:5})]});return(0,wb.jsx)(ni,{sensors:o,onDragStart:i=>{var a,s;return t((s=(a=i.operation.source)==null?void 0:a.id.toString())!=null?s:"")},onDragOver:(i,a)=>{var s;i.preventDefault();let{operation:l}=i,{source:c,target:d}=l;if(!c||!d)return;let u=c.data.index,p=d.data.index,v=(s=a.collisionObserver.collisions[0])==null?void 0:s.data;u!==p&&c.id!==d.id&&n({source:u,target:Hp({position:Wp(v?.direction),sourceIndex:u,targetIndex:p,isSameZone:!0})})},onDragEnd:()=>{setTimeout(()=>{r()},250)},children:e})},sS=({id:e,index:t,disabled:r,children:n,type:o="item"})=>{let{ref:i,isDragging:a,isDropping:s,handleRef:l}=li({id:e,type:o,index:t,disabled:r,data:{index:t},collisionDetector:Bp("y")});return n({isDragging:a,isDropping:s,ref:i,handleRef:l})};O();var Ql=(0,wi.createContext)({}),Vp=()=>{let e=(0,wi.useContext)(Ql);return U(L({},e),{readOnlyFields:e.readOnlyFields||{}})},lS=({children:e,name:t,subName:r,wildcardName:n=t,readOnlyFields:o})=>{let i=`${t}.${r}`,a=`${n}.${r}`,s=(0,wi.useMemo)(()=>Object.keys(o).reduce((l,c)=>{if(c.indexOf(i)>-1||c.indexOf(a)>-1){let u=new RegExp(`^(${t}|${n}).`.replace(/\[/g,"\\[").replace(/\]/g,"\\]").replace(/\./g,"\\.").replace(/\*/g,"\\*")),p=c.replace(u,"");return U(L({},l),{[p]:o[c]})}return l},{}),[t,r,n,o]);return(0,Sb.jsx)(Ql.Provider,{value:{readOnlyFields:s,localName:r},children:e})};O();var ac=(e,t)=>t.split(".").reduce((n,o)=>{if(!n)return;let[i,a]=o.replace("]","").split("["),s=n[i];return a&&s?s[parseInt(a)]:s},e);O();var cS=({field:e,id:t,index:r,name:n,subName:o,localName:i,onChange:a,forceReadOnly:s})=>{let l=typeof r<"u"?`${n}[${r}]`:n,c=n?`${l}.${o}`:o,d=typeof r<"u"?`${i}[${r}]`:i??o,u=typeof r<"u"?`${i}[*]`:i,p=`${d}.${o}`,v=`${u}.${o}`,{readOnlyFields:f}=Vp(),m=s||(typeof f[c]<"u"?f[p]:f[v]),S=e.label||o;return(0,xp.jsx)(lS,{name:d,wildcardName:u,subName:o,readOnlyFields:f,children:(0,xp.jsx)(Ab,{name:c,label:S,id:t,readOnly:m,field:U(L({},e),{label:S}),onChange:(w,b)=>{a(w,b,o)}})})},Eb=(0,Ib.memo)(cS),up=re("ArrayField",gb),kn=re("ArrayFieldItem",gb),uS=({index:e,originalIndex:t,field:r,name:n})=>{let o=Fp(s=>{let l=`${[n]}[${e}]`;return ac(s,l)}),i=oe("field-arrayitem-summary",{index:t});return(0,qe.useMemo)(()=>o&&r.getItemSummary?r.getItemSummary(o,e):i,[o,r,t,e,i])},dS=(0,qe.memo)(uS),pS=({id:e,arrayId:t,index:r,dragIndex:n,originalIndex:o,field:i,onChange:a,onToggleExpand:s,readOnly:l,actions:c,name:d,localName:u})=>{let p=B(m=>{var S;return((S=m.state.ui.arrayState[t])==null?void 0:S.openId)===e}),v=B(m=>m.permissions.getPermissions({item:m.selectedItem}).edit),f=(0,qe.useMemo)(()=>i.arrayFields?Object.values(i.arrayFields).some(m=>m.type!=="slot"&&m.visible!==!1):!1,[i.arrayFields]);return(0,ke.jsx)(sS,{id:e,index:n,disabled:l,children:({isDragging:m,ref:S,handleRef:w})=>(0,ke.jsxs)("div",{ref:S,className:kn({isExpanded:p&&f,isDragging:m,noFields:!f}),children:[(0,ke.jsxs)("div",{ref:w,onClick:b=>{m||(b.preventDefault(),b.stopPropagation(),f&&s(e,p))},className:kn("summary"),children:[(0,ke.jsx)(dS,{index:r,originalIndex:o,field:i,name:d}),(0,ke.jsxs)("div",{className:kn("rhs"),children:[!l&&(0,ke.jsx)("div",{className:kn("actions"),children:c}),(0,ke.jsx)("div",{children:(0,ke.jsx)(_b,{})})]})]}),(0,ke.jsx)("div",{className:kn("body"),children:p&&f&&(0,ke.jsx)("fieldset",{className:kn("fieldset"),children:Object.keys(i.arrayFields).map(b=>{let k=i.arrayFields[b];return(0,ke.jsx)(Eb,{id:`${e}_${b}`,name:d,index:r,subName:b,localName:u,field:k,onChange:a,forceReadOnly:!v},`${e}_${b}_${r}`)})})})]})})},fS=(0,qe.memo)(pS),hS=({field:e,onChange:t,id:r,name:n=r,label:o,labelIcon:i,readOnly:a,Label:s=l=>(0,ke.jsx)("div",L({},l))})=>{let l=B(R=>R.setUi),c=De(),d=ic(),{localName:u=n}=Vp(),p=()=>{var R;return(R=ac(d.getState(),n))!=null?R:[]},v=(0,qe.useCallback)(()=>{var R;let{state:F}=c.getState(),Z=F.ui.arrayState[r];if((R=Z?.items)!=null&&R.length)return Z;let $=p();return{items:Array.from($||[]).map((V,Q)=>({_originalIndex:Q,_currentIndex:Q,_arrayId:`${r}-${Q}`})),openId:""}},[c,r,p,n]),f=Fp(()=>p().length),m=(0,qe.useMemo)(v,[v]),S=B(R=>{let F=R.state.ui.arrayState[r];return F??m}),w=De(),b=(0,qe.useCallback)(R=>{let F=w.getState().state;return{arrayState:U(L({},F.ui.arrayState),{[r]:L(L({},v()),R)})}},[w]),k=(0,qe.useCallback)(()=>v().items.reduce((R,F)=>F._originalIndex>R?F._originalIndex:R,-1),[]),h=(0,qe.useCallback)(R=>{let F=k(),Z=v(),$=Array.from(R||[]).map((V,Q)=>{var de,q,ne;let Me=Z.items[Q],J={_originalIndex:(de=Me?._originalIndex)!=null?de:F+1,_currentIndex:(q=Me?._currentIndex)!=null?q:Q,_arrayId:((ne=Z.items[Q])==null?void 0:ne._arrayId)||`${r}-${F+1}`};return J._originalIndex>F&&(F=J._originalIndex),J});return U(L({},Z),{items:$})},[]),[_,g]=(0,qe.useState)(""),y=!!_,x=(0,qe.useRef)([]);(0,qe.useEffect)(()=>{x.current=p()},[]);let E=(0,qe.useCallback)(R=>{if(e.type!=="array"||!e.arrayFields)return;let F=w.getState().config;return qf({value:R,fields:e.arrayFields,mappers:{slot:({value:Z})=>Z.map(V=>Vc(V,F,!0))},config:F})},[w,e]),C=(0,qe.useCallback)(()=>{let R=v(),F=R.items.map((V,Q)=>U(L({},V),{_currentIndex:Q})),Z=w.getState().state,$={arrayState:U(L({},Z.ui.arrayState),{[r]:U(L({},R),{items:F})})};l($,!1)},[]),D=(0,qe.useCallback)(R=>{let F=h(R);l(b(F),!1),t(R)},[h,l,b,t]);(0,qe.useEffect)(()=>{let R=h(p());l(b(R),!1)},[f]);let T=oe("field-arrayitem-duplicate"),M=oe("field-arrayitem-delete");if(e.type!=="array"||!e.arrayFields)return null;let N=e.max!==void 0&&S?.items.length>=e.max||a;return(0,ke.jsx)(s,{label:o||n,icon:i||(0,ke.jsx)(Kf,{size:16}),el:"div",readOnly:a,children:(0,ke.jsx)(aS,{onDragStart:R=>{x.current=p(),g(R),C()},onDragEnd:()=>{g(""),t(x.current);let R=d.getState();d.setState(Ka(R,n,x.current)),C()},onMove:R=>{let F=v();if(F.items[R.source]._arrayId!==_)return;let Z=Kc(x.current,R.source,R.target),$=Kc(F.items,R.source,R.target),V=w.getState().state,Q={arrayState:U(L({},V.ui.arrayState),{[r]:U(L({},F),{items:$})})};l(Q,!1),x.current=Z},children:(0,ke.jsxs)("div",{className:up({hasItems:f>0,addDisabled:N}),children:[S.items.length>0&&(0,ke.jsx)("div",{className:up("inner"),"data-dnd-container":!0,children:S.items.map((R,F)=>{let{_arrayId:Z=`${r}-${F}`,_originalIndex:$=F,_currentIndex:V=F}=R;return(0,ke.jsx)(fS,{index:V,dragIndex:F,originalIndex:$,arrayId:r,id:Z,readOnly:a,field:e,name:n,localName:u,onChange:(Q,de,q)=>{let ne=p(),Me=Array.from(ne||[])[F]||{};t(Dh(ne,F,U(L({},Me),{[q]:Q})),de)},onToggleExpand:(Q,de)=>{l(b(de?{openId:""}:{openId:Q}))},actions:(0,ke.jsxs)(ke.Fragment,{children:[(0,ke.jsx)("div",{className:kn("action"),children:(0,ke.jsx)(kt,{type:"button",disabled:!!N,onClick:Q=>{Q.stopPropagation();let q=[...p()||[]],ne=E(q[F]);q.splice(F,0,ne),D(q)},title:T,children:(0,ke.jsx)(bs,{size:16})})}),(0,ke.jsx)("div",{className:kn("action"),children:(0,ke.jsx)(kt,{type:"button",disabled:e.min!==void 0&&e.min>=S.items.length,onClick:Q=>{Q.stopPropagation();let q=[...p()||[]];q.splice(F,1),D(q)},title:M,children:(0,ke.jsx)(ys,{size:16})})})]})},Z)})}),!N&&(0,ke.jsx)("button",{type:"button",className:up("addButton"),onClick:()=>{var R;if(y)return;let Z=p()||[],$=typeof e.defaultItemProps=="function"?e.defaultItemProps(Z.length):(R=e.defaultItemProps)!=null?R:{},V=$f(E($),e.arrayFields),Q=[...Z,V];D(Q)},children:(0,ke.jsx)(ph,{size:21})})]})})})};O();O();O();var Qa=(e,t=!0)=>Fp(r=>t?ac(r,e):void 0);O();var vS=e=>B(t=>t.state.ui.field.focus===e),$p=(e,t,{tracked:r=!0,fallback:n}={})=>{let o=Qa(e,r),i=vS(e),[a,s]=(0,Si.useState)(o),l=(0,Si.useCallback)((c,...d)=>{s(c),t(c,...d)},[t]);return(0,Si.useEffect)(()=>{r&&(i||s(o))},[r,i,o]),r?[typeof n<"u"&&a==null?n:a,l]:[void 0,t]},gS=re("Input",mo),R_=({field:e,onChange:t,readOnly:r,id:n,name:o=n,label:i,labelIcon:a,Label:s})=>{let[l,c]=$p(o,t,{fallback:""});return(0,Gr.jsx)(s,{label:i||o,icon:a||(0,Gr.jsxs)(Gr.Fragment,{children:[e.type==="text"&&(0,Gr.jsx)(Vi,{size:16}),e.type==="number"&&(0,Gr.jsx)(oh,{size:16})]}),readOnly:r,children:(0,Gr.jsx)("input",{className:gS("input"),autoComplete:"off",type:e.type,title:i||o,name:o,value:l,onChange:d=>{if(e.type==="number"){let u=Number(d.currentTarget.value);if(typeof e.min<"u"&&u<e.min||typeof e.max<"u"&&u>e.max)return;c(u)}else c(d.currentTarget.value)},readOnly:r,tabIndex:r?-1:void 0,id:n,min:e.type==="number"?e.min:void 0,max:e.type==="number"?e.max:void 0,placeholder:e.type==="text"||e.type==="number"?e.placeholder:void 0,step:e.type==="number"?e.step:void 0})})};O();O();O();var zb={"ExternalInput-actions":"_ExternalInput-actions_143vl_1","ExternalInput-button":"_ExternalInput-button_143vl_5","ExternalInput--dataSelected":"_ExternalInput--dataSelected_143vl_34","ExternalInput--readOnly":"_ExternalInput--readOnly_143vl_41","ExternalInput-detachButton":"_ExternalInput-detachButton_143vl_48",ExternalInput:"_ExternalInput_143vl_1",ExternalInputModal:"_ExternalInputModal_143vl_118","ExternalInputModal-grid":"_ExternalInputModal-grid_143vl_128","ExternalInputModal--filtersToggled":"_ExternalInputModal--filtersToggled_143vl_139","ExternalInputModal-filters":"_ExternalInputModal-filters_143vl_144","ExternalInputModal-masthead":"_ExternalInputModal-masthead_143vl_164","ExternalInputModal-tableWrapper":"_ExternalInputModal-tableWrapper_143vl_173","ExternalInputModal-table":"_ExternalInputModal-table_143vl_173","ExternalInputModal-thead":"_ExternalInputModal-thead_143vl_189","ExternalInputModal-th":"_ExternalInputModal-th_143vl_189","ExternalInputModal-td":"_ExternalInputModal-td_143vl_204","ExternalInputModal-tr":"_ExternalInputModal-tr_143vl_210","ExternalInputModal-tbody":"_ExternalInputModal-tbody_143vl_217","ExternalInputModal--hasData":"_ExternalInputModal--hasData_143vl_244","ExternalInputModal-loadingBanner":"_ExternalInputModal-loadingBanner_143vl_248","ExternalInputModal--isLoading":"_ExternalInputModal--isLoading_143vl_265","ExternalInputModal-searchForm":"_ExternalInputModal-searchForm_143vl_269","ExternalInputModal-search":"_ExternalInputModal-search_143vl_269","ExternalInputModal-searchIcon":"_ExternalInputModal-searchIcon_143vl_306","ExternalInputModal-searchIconText":"_ExternalInputModal-searchIconText_143vl_333","ExternalInputModal-searchInput":"_ExternalInputModal-searchInput_143vl_343","ExternalInputModal-searchActions":"_ExternalInputModal-searchActions_143vl_358","ExternalInputModal-searchActionIcon":"_ExternalInputModal-searchActionIcon_143vl_371","ExternalInputModal-footerContainer":"_ExternalInputModal-footerContainer_143vl_375","ExternalInputModal-footer":"_ExternalInputModal-footer_143vl_375","ExternalInputModal-field":"_ExternalInputModal-field_143vl_388"};O();O();var mS={Modal:"_Modal_g5xob_1","Modal--isOpen":"_Modal--isOpen_g5xob_15","Modal-inner":"_Modal-inner_g5xob_19"},N_=re("Modal",mS),_S=({children:e,onClose:t,isOpen:r})=>{let[n,o]=(0,sc.useState)(null);return(0,sc.useEffect)(()=>{o(document.getElementById("puck-portal-root"))},[]),n?(0,Pb.createPortal)((0,Bl.jsx)("div",{className:N_({isOpen:r}),onClick:t,children:(0,Bl.jsx)("div",{className:N_("inner"),onClick:i=>i.stopPropagation(),children:e})}),n):(0,Bl.jsx)("div",{})};O();O();var bS={Heading:"_Heading_97eh4_1","Heading--xxxxl":"_Heading--xxxxl_97eh4_12","Heading--xxxl":"_Heading--xxxl_97eh4_18","Heading--xxl":"_Heading--xxl_97eh4_22","Heading--xl":"_Heading--xl_97eh4_26","Heading--l":"_Heading--l_97eh4_30","Heading--m":"_Heading--m_97eh4_34","Heading--s":"_Heading--s_97eh4_38","Heading--xs":"_Heading--xs_97eh4_42"},yS=re("Heading",bS),lc=({children:e,rank:t,size:r="m"})=>{let n=t?`h${t}`:"span";return(0,Ob.jsx)(n,{className:yS({[r]:!0}),children:e})};O();var Tl=re("ExternalInput",zb),We=re("ExternalInputModal",zb),kS=({count:e})=>{let t=oe("field-external-result-singular",{count:e}),r=oe("field-external-result-plural",{count:e});return(0,ie.jsx)("span",{className:We("footer"),children:e===1?t:r})},dp={},xS=({field:e,onChange:t,value:r=null,name:n,id:o,readOnly:i})=>{var a;let{mapProp:s=F=>F,mapRow:l=F=>F,filterFields:c}=e||{},{enabled:d}=(a=e.cache)!=null?a:{enabled:!0},[u,p]=(0,ht.useState)([]),[v,f]=(0,ht.useState)(!1),[m,S]=(0,ht.useState)(!0),w=!!c,[b,k]=(0,ht.useState)(e.initialFilters||{}),[h,_]=(0,ht.useState)(w),g=(0,ht.useMemo)(()=>u.map(l),[u]),y=(0,ht.useMemo)(()=>{let F=new Set;for(let Z of g)for(let $ of Object.keys(Z))(typeof Z[$]=="string"||typeof Z[$]=="number"||(0,ht.isValidElement)(Z[$]))&&F.add($);return Array.from(F)},[g]),[x,E]=(0,ht.useState)(e.initialQuery||""),C=(0,ht.useCallback)((F,Z)=>yt(null,null,function*(){S(!0);let $=`${o}-${F}-${JSON.stringify(Z)}`,V;d&&dp[$]?V=dp[$]:V=yield e.fetchList({query:F,filters:Z}),V&&(p(V),S(!1),d&&(dp[$]=V))}),[o,e]),D=(0,ht.useCallback)(F=>e.renderFooter?e.renderFooter(F):(0,ie.jsx)(kS,{count:F.items.length}),[e.renderFooter]);(0,ht.useEffect)(()=>{C(x,b)},[]);let T=oe("field-external-item"),M=oe("field-external-search"),N=oe("field-external-togglefilters"),R=oe("field-external-selectdata");return(0,ie.jsxs)("div",{className:Tl({dataSelected:!!r,modalVisible:v,readOnly:i}),id:o,children:[(0,ie.jsxs)("div",{className:Tl("actions"),children:[(0,ie.jsx)("button",{type:"button",onClick:()=>f(!0),className:Tl("button"),disabled:i,children:r?e.getItemSummary?e.getItemSummary(r):T:(0,ie.jsxs)(ie.Fragment,{children:[(0,ie.jsx)(Yc,{size:"16"}),(0,ie.jsx)("span",{children:e.placeholder})]})}),r&&(0,ie.jsx)("button",{type:"button",className:Tl("detachButton"),onClick:()=>{t(null)},disabled:i,children:(0,ie.jsx)(ah,{size:16})})]}),(0,ie.jsx)(_S,{onClose:()=>f(!1),isOpen:v,children:(0,ie.jsxs)("form",{className:We({isLoading:m,loaded:!m,hasData:g.length>0,filtersToggled:h}),onSubmit:F=>{F.preventDefault(),F.stopPropagation(),C(x,b)},children:[(0,ie.jsx)("div",{className:We("masthead"),children:e.showSearch?(0,ie.jsxs)("div",{className:We("searchForm"),children:[(0,ie.jsxs)("label",{className:We("search"),children:[(0,ie.jsx)("span",{className:We("searchIconText"),children:M}),(0,ie.jsx)("div",{className:We("searchIcon"),children:(0,ie.jsx)(vh,{size:"18"})}),(0,ie.jsx)("input",{className:We("searchInput"),name:"q",type:"search",placeholder:e.placeholder,onChange:F=>{E(F.currentTarget.value)},autoComplete:"off",value:x})]}),(0,ie.jsxs)("div",{className:We("searchActions"),children:[(0,ie.jsx)(Jl,{type:"submit",loading:m,fullWidth:!0,children:M}),w&&(0,ie.jsx)("div",{className:We("searchActionIcon"),children:(0,ie.jsx)(kt,{type:"button",title:N,onClick:F=>{F.preventDefault(),F.stopPropagation(),_(!h)},children:(0,ie.jsx)(gh,{size:20})})})]})]}):(0,ie.jsx)(lc,{rank:"2",size:"xs",children:e.placeholder||R})}),(0,ie.jsxs)("div",{className:We("grid"),children:[w&&(0,ie.jsx)("div",{className:We("filters"),children:w&&Object.keys(c).map(F=>{let Z=c[F];return(0,ie.jsx)("div",{className:We("field"),children:(0,ie.jsx)(Rp,{label:Z.label||F,children:(0,ie.jsx)(Mb,{field:Z,id:`external_field_${F}_filter`,value:b[F],onChange:$=>{k(V=>{let Q=U(L({},V),{[F]:$});return C(x,Q),Q})}})})},F)})}),(0,ie.jsxs)("div",{className:We("tableWrapper"),children:[(0,ie.jsxs)("table",{className:We("table"),children:[(0,ie.jsx)("thead",{className:We("thead"),children:(0,ie.jsx)("tr",{className:We("tr"),children:y.map(F=>(0,ie.jsx)("th",{className:We("th"),style:{textAlign:"left"},children:F},F))})}),(0,ie.jsx)("tbody",{className:We("tbody"),children:g.map((F,Z)=>(0,ie.jsx)("tr",{style:{whiteSpace:"nowrap"},className:We("tr"),onClick:()=>{t(s(u[Z])),f(!1)},children:y.map($=>(0,ie.jsx)("td",{className:We("td"),children:F[$]},$))},Z))})]}),(0,ie.jsx)("div",{className:We("loadingBanner"),children:(0,ie.jsx)(Mn,{size:24})})]})]}),(0,ie.jsx)("div",{className:We("footerContainer"),children:(0,ie.jsx)(D,{items:g})})]})})]})},wS=({field:e,onChange:t,id:r,name:n=r,label:o,labelIcon:i,Label:a,readOnly:s})=>{var l,c,d;let u=Qa(n),p=e,v=e,f=oe("field-external-selectdata");return(0,Cb.useEffect)(()=>{v.adaptor&&console.error("Warning: The `adaptor` API is deprecated. Please use updated APIs on the `external` field instead. This will be a breaking change in a future release.")},[]),e.type!=="external"?null:(0,Wl.jsx)(a,{label:o||n,icon:i||(0,Wl.jsx)(Yc,{size:16}),el:"div",children:(0,Wl.jsx)(xS,{name:n,field:U(L({},p),{placeholder:(l=v.adaptor)!=null&&l.name?`Select from ${v.adaptor.name}`:p.placeholder||f,mapProp:((c=v.adaptor)==null?void 0:c.mapProp)||p.mapProp,mapRow:p.mapRow,fetchList:(d=v.adaptor)!=null&&d.fetchList?()=>yt(null,null,function*(){return yield v.adaptor.fetchList(v.adaptorParams)}):p.fetchList}),onChange:t,value:u,id:r,readOnly:s})})};O();var Al=re("Input",mo),SS=({field:e,onChange:t,readOnly:r,id:n,name:o=n,label:i,labelIcon:a,Label:s})=>{let l=Qa(o);return e.type!=="radio"||!e.options?null:(0,xn.jsx)(s,{icon:a||(0,xn.jsx)(Qf,{size:16}),label:i||o,readOnly:r,el:"div",children:(0,xn.jsx)("div",{className:Al("radioGroupItems"),id:n,children:e.options.map(c=>{var d;return(0,xn.jsxs)("label",{className:Al("radio"),children:[(0,xn.jsx)("input",{type:"radio",className:Al("radioInput"),value:JSON.stringify({value:c.value}),name:o,onChange:u=>{t(JSON.parse(u.target.value).value)},disabled:r,checked:l===c.value}),(0,xn.jsx)("div",{className:Al("radioInner"),children:c.label||((d=c.value)==null?void 0:d.toString())})]},c.label+c.value)})})})};O();var pp=re("Input",mo),IS=({field:e,onChange:t,label:r,labelIcon:n,Label:o,id:i,name:a=i,readOnly:s})=>{let l=Qa(a);return e.type!=="select"||!e.options?null:(0,wn.jsx)(o,{label:r||a,icon:n||(0,wn.jsx)(Hi,{size:16}),readOnly:s,children:(0,wn.jsxs)("div",{className:pp("select"),children:[(0,wn.jsx)("select",{id:i,title:r||a,className:pp("input"),disabled:s,onChange:c=>{t(JSON.parse(c.target.value).value)},value:JSON.stringify({value:l}),children:e.options.map(c=>(0,wn.jsx)("option",{label:c.label,value:JSON.stringify({value:c.value})},c.label+JSON.stringify(c.value)))}),(0,wn.jsx)(Hi,{size:18,className:pp("selectIcon")})]})})};O();var ES=re("Input",mo),CS=({field:e,onChange:t,readOnly:r,id:n,name:o=n,label:i,labelIcon:a,Label:s})=>{let[l,c]=$p(o,t,{fallback:""});return(0,Hl.jsx)(s,{label:i||o,icon:a||(0,Hl.jsx)(Vi,{size:16}),readOnly:r,children:(0,Hl.jsx)("textarea",{id:n,className:ES("input"),autoComplete:"off",name:o,value:l,onChange:d=>c(d.currentTarget.value),readOnly:r,tabIndex:r?-1:void 0,rows:5,placeholder:e.type==="textarea"?e.placeholder:void 0})})};O();O();var qp=(0,Db.memo)(e=>{var t;return(0,Vl.jsx)(Mh,U(L({},e),{editor:null,menu:(0,Vl.jsx)(Ah,{field:e.field,editor:null,editorState:null,readOnly:(t=e.readOnly)!=null?t:!1}),children:(0,Vl.jsx)("div",{className:"rich-text",dangerouslySetInnerHTML:{__html:e.content},contentEditable:!0})}))});qp.displayName="EditorFallback";var zS=(0,cc.lazy)(()=>import("./part-Editor-44C53YAG-22KSUGC2.js").then(e=>({default:e.Editor}))),PS=({onChange:e,readOnly:t=!1,id:r,name:n=r,label:o,labelIcon:i,Label:a,field:s})=>{let l=Qa(n),c={onChange:e,content:l,readOnly:t,field:s,id:r,name:n};return(0,Zr.jsx)(Zr.Fragment,{children:(0,Zr.jsx)(a,{label:o||n,icon:i||(0,Zr.jsx)(Vi,{size:16}),readOnly:t,el:"div",children:(0,Zr.jsx)(cc.Suspense,{fallback:(0,Zr.jsx)(qp,L({},c)),children:(0,Zr.jsx)(zS,L({},c))})})})};O();O();var OS={ObjectField:"_ObjectField_c5reb_1","ObjectField-fieldset":"_ObjectField-fieldset_c5reb_10"},F_=re("ObjectField",OS),DS=({field:e,onChange:t,id:r,name:n=r,label:o,labelIcon:i,Label:a,readOnly:s})=>{let{localName:l=n}=Vp(),c=ic(),d=B(p=>p.permissions.getPermissions({item:p.selectedItem}).edit),u=()=>{var p;return(p=ac(c.getState(),n))!=null?p:{}};return e.type!=="object"||!e.objectFields?null:(0,hi.jsx)(a,{label:o||n,icon:i||(0,hi.jsx)(th,{size:16}),el:"div",readOnly:s,children:(0,hi.jsx)("div",{className:F_(),children:(0,hi.jsx)("fieldset",{className:F_("fieldset"),children:Object.keys(e.objectFields).map(p=>{let v=e.objectFields[p],f=`${l}.${p}`;return(0,hi.jsx)(Eb,{id:`${r}_${p}`,name:n,subName:p,localName:l,field:v,forceReadOnly:!d,onChange:(m,S,w)=>{let b=u();b[w]!==m&&t(U(L({},b),{[w]:m}),S)}},f)})})})})};O();var uc=()=>{if(typeof $a.default.useId<"u")return $a.default.useId();let[e]=(0,$a.useState)(Po());return e},TS=re("Input",mo),AS=re("InputWrapper",mo),Dr={array:hS,external:wS,object:DS,select:IS,textarea:CS,radio:SS,text:R_,number:R_,richtext:PS};function Tb(e){var t,r,n;let o=B(M=>M.dispatch),i=B(M=>M.overrides),a=B(we(M=>{var N;return(N=M.selectedItem)==null?void 0:N.readOnly})),s=(0,At.useContext)(Ql),{id:l,Label:c=Yw}=e,d=e.field,u=d.label,p=d.labelIcon,v=uc(),f=l||v,m=(0,At.useMemo)(()=>{var M,N,R,F,Z,$,V,Q,de,q;return U(L({},i.fieldTypes),{custom:(M=i.fieldTypes)==null?void 0:M.custom,array:((N=i.fieldTypes)==null?void 0:N.array)||Dr.array,external:((R=i.fieldTypes)==null?void 0:R.external)||Dr.external,object:((F=i.fieldTypes)==null?void 0:F.object)||Dr.object,select:((Z=i.fieldTypes)==null?void 0:Z.select)||Dr.select,textarea:(($=i.fieldTypes)==null?void 0:$.textarea)||Dr.textarea,radio:((V=i.fieldTypes)==null?void 0:V.radio)||Dr.radio,text:((Q=i.fieldTypes)==null?void 0:Q.text)||Dr.text,number:((de=i.fieldTypes)==null?void 0:de.number)||Dr.number,richtext:((q=i.fieldTypes)==null?void 0:q.richtext)||Dr.richtext})},[i]),S=d.type==="custom"||!!((t=i.fieldTypes)!=null&&t[d.type]),w=(r=e.name)!=null?r:f,b=ic(),k=(0,At.useMemo)(()=>S?(M,N)=>{var R;(R=e.onChange)==null||R.call(e,M,N),b.setState(Ka(b.getState(),w,M))}:e.onChange,[S,e.onChange,w,b]),[h,_]=$p(w,k,{tracked:S}),g=(0,At.useMemo)(()=>U(L({},e),{field:d,label:u,labelIcon:p,Label:c,id:f,value:h,onChange:_}),[e,d,u,p,c,f,h,_]),y=(0,At.useCallback)(M=>{g.name&&(M.target.nodeName==="INPUT"||M.target.nodeName==="TEXTAREA")&&(M.stopPropagation(),o({type:"setUi",ui:{field:{focus:g.name}}}))},[g.name]),x=(0,At.useCallback)(M=>{"name"in M.target&&o({type:"setUi",ui:{field:{focus:null}}})},[]),E=(0,At.useMemo)(()=>d.type!=="custom"&&d.type!=="slot"?Dr[d.type]:M=>null,[d.type]),C=d.type==="custom"?d.key:void 0,D=(0,At.useMemo)(()=>{if(d.type==="custom"&&!m[d.type])return d.render?d.render:null;if(d.type!=="slot")return m[d.type]},[d.type,C,m]),{visible:T=!0}=e.field;if(!T||d.type==="slot")return null;if(!D)throw new Error(`Field type for ${d.type} did not exist.`);return(0,Mr.jsx)(Ql.Provider,{value:{readOnlyFields:s.readOnlyFields||a||{},localName:(n=s.localName)!=null?n:g.name},children:(0,Mr.jsx)("div",{className:AS(),onFocus:y,onBlur:x,onClick:M=>{M.stopPropagation()},children:(0,Mr.jsx)(D,U(L({},g),{children:(0,Mr.jsx)(E,L({},g))}))})})}function Ab(e){return(0,Mr.jsx)(Tb,L({},e))}function MS(e){var t=e,{value:r}=t,n=An(t,["value"]);let o=(0,At.useMemo)(()=>l=>(0,Mr.jsx)("div",U(L({},l),{className:TS({readOnly:n.readOnly})})),[n.readOnly]),i=ic(),a=(0,At.useCallback)(s=>{n.id&&(i.setState({[n.id]:s}),n.onChange(s))},[i,n.onChange,n.id]);return(0,At.useEffect)(()=>{n.id&&i.setState({[n.id]:r})},[n.id,r,i]),(0,Mr.jsx)(Tb,U(L({},n),{onChange:a,Label:o}))}function Mb(e){let t=uc();return e.field.type==="slot"?null:(0,Mr.jsx)(Ja.Provider,{value:{[t]:e.value},children:(0,Mr.jsx)(MS,U(L({},e),{id:t}))})}O();O();O();O();var LS={DraggableComponent:"_DraggableComponent_1627v_1","DraggableComponent-overlayWrapper":"_DraggableComponent-overlayWrapper_1627v_6","DraggableComponent-overlay":"_DraggableComponent-overlay_1627v_6","DraggableComponent-loadingOverlay":"_DraggableComponent-loadingOverlay_1627v_38","DraggableComponent--hover":"_DraggableComponent--hover_1627v_54","DraggableComponent--isSelected":"_DraggableComponent--isSelected_1627v_72","DraggableComponent-actionsOverlay":"_DraggableComponent-actionsOverlay_1627v_89","DraggableComponent-actions":"_DraggableComponent-actions_1627v_89","DraggableComponent-actionsAction":"_DraggableComponent-actionsAction_1627v_111"};O();function j_(e){let t={x:0,y:0},r=e;for(;r&&r!==document.documentElement;){let n=r.parentElement;n&&(t.x+=n.scrollLeft,t.y+=n.scrollTop),r=n}return t}O();var Ii=(0,_o.createContext)(null),st=(0,_o.createContext)(Gt(()=>({zoneDepthIndex:{},nextZoneDepthIndex:{},areaDepthIndex:{},nextAreaDepthIndex:{},draggedItem:null,previewIndex:{},enabledIndex:{},hoveringComponent:null,registerRootVirtualizer:()=>{},unregisterRootVirtualizer:()=>{},scrollToComponent:()=>!1}))),RS=({children:e,store:t})=>(0,bi.jsx)(st.Provider,{value:t,children:e}),qa=({children:e,value:t})=>{let r=B(i=>i.dispatch),n=(0,_o.useCallback)(i=>{r({type:"registerZone",zone:i})},[r]),o=(0,_o.useMemo)(()=>L({registerZone:n},t),[t]);return(0,bi.jsx)(bi.Fragment,{children:o&&(0,bi.jsx)(Ii.Provider,{value:o,children:e})})};O();var Nb=(e,t=[])=>{let r=De();return(0,Rb.useCallback)(()=>{let n=()=>{},o=a=>{a?e(!1):(setTimeout(()=>{e(!0)},0),n&&n())},i=r.getState().state.ui.isDragging;return o(i),i&&(n=r.subscribe(a=>a.state.ui.isDragging,a=>{o(a)})),n},[r,...t])};O();O();O();var Qt=()=>{if(typeof window>"u")return;let e=document.querySelector("#preview-frame");return e?.tagName==="IFRAME"?e.contentDocument||document:e?.ownerDocument||document};O();O();var jb=e=>typeof CSS<"u"&&typeof CSS.escape=="function"?CSS.escape(e):e,yi=e=>`[data-puck-component="${jb(e)}"]`,Ua=e=>`[data-puck-dropzone="${jb(e)}"]`,Up={duration:250,easing:"ease"},NS=10,Zp=e=>{var t,r;return(r=(t=e.defaultView)==null?void 0:t.matchMedia("(prefers-reduced-motion: reduce)").matches)!=null?r:!1},Bb=(e,{zones:t,itemId:r,targetZone:n,getExpectedOrder:o,initialExpectedOrder:i=[]},a)=>{let s=new Set(i),l=0,c=()=>{var d;let u=e.querySelector(Ua(n)),p=o(),v=r??p.find(h=>!s.has(h)),f=v&&(d=u?.querySelector(`:scope > ${yi(v)}:not([data-dnd-dragging]):not([data-dnd-placeholder])`))!=null?d:null,m=u?Array.from(u.querySelectorAll(":scope > [data-puck-component]:not([data-dnd-dragging]):not([data-dnd-placeholder])")).map(h=>h.getAttribute("data-puck-component")):[],S=new Set(m),w=p.filter(h=>S.has(h)),b=m.length===w.length&&m.every((h,_)=>h===w[_]),k=t.every(h=>h===n||!v||!e.querySelector(`${Ua(h)} > ${yi(v)}`));if((!f||!b||!k)&&l<NS){l++,requestAnimationFrame(c);return}a(f)};requestAnimationFrame(c)},FS=(e,t)=>{var r,n;let o={x:0,y:0,scaleX:1,scaleY:1},i=(r=e.ownerDocument.defaultView)==null?void 0:r.frameElement;for(;i&&i!==t;){let a=i.getBoundingClientRect(),s=i.offsetWidth?a.width/i.offsetWidth:1,l=i.offsetHeight?a.height/i.offsetHeight:1;o.x+=a.left,o.y+=a.top,o.scaleX*=s,o.scaleY*=l,i=(n=i.ownerDocument.defaultView)==null?void 0:n.frameElement}return o},jS=(e,t)=>{var r,n;let o=e.getBoundingClientRect();if(e.ownerDocument===t)return o;let i=FS(e,(n=(r=t.defaultView)==null?void 0:r.frameElement)!=null?n:null);return{left:o.left*i.scaleX+i.x,top:o.top*i.scaleY+i.y,width:o.width*i.scaleX,height:o.height*i.scaleY}},BS=({element:e,feedbackElement:t,placeholder:r,translate:n})=>{var o;if(Zp(t.ownerDocument))return;let i=r??e,s={frameTransform:t.ownerDocument===i.ownerDocument?null:void 0},l=new Dt(t,s),c=new Dt(i,s),d=(o=cn(Vt(t).translate))!=null?o:n,u={x:d.x-(l.center.x-c.center.x),y:d.y-(l.center.y-c.center.y)};return t.setAttribute("data-dnd-dropping",""),t.animate({translate:[`${d.x}px ${d.y}px 0`,`${u.x}px ${u.y}px 0`]},Up).finished.catch(()=>{}).then(()=>{t.removeAttribute("data-dnd-dropping")})},WS=({feedbackElement:e,itemId:t,targetZone:r,getExpectedOrder:n})=>{var o;let i=e.ownerDocument,a=(o=Qt())!=null?o:i;if(Zp(i))return;let s=e.getBoundingClientRect(),l=n(),c=e.cloneNode(!0);c.removeAttribute("id"),c.removeAttribute("popover"),c.removeAttribute("data-puck-component"),c.removeAttribute("data-puck-dnd"),c.removeAttribute("data-dnd-dragging"),c.setAttribute("inert","true"),Object.assign(c.style,{position:"fixed",left:`${s.left}px`,top:`${s.top}px`,width:`${s.width}px`,height:`${s.height}px`,margin:"0",overflow:"hidden",pointerEvents:"none",transform:"none",transition:"none",translate:"none",zIndex:"2147483647"});let d=a.createElement("style");d.textContent=`
    ${t?`${yi(t)} { visibility: hidden !important; }`:""}
    [data-puck-overlay] { opacity: 0 !important; }
  `,a.head.appendChild(d),i.body.appendChild(c);let u=()=>{c.remove(),d.remove()};Bb(a,{zones:[r],itemId:t,targetZone:r,getExpectedOrder:n,initialExpectedOrder:l},p=>{if(!p){u();return}let v=p.getAttribute("data-puck-component");!t&&v&&(d.textContent+=`
          ${yi(v)} { visibility: hidden !important; }
        `);let f=jS(p,i);c.animate({left:[`${s.left}px`,`${f.left}px`],top:[`${s.top}px`,`${f.top}px`],width:[`${s.width}px`,`${f.width}px`],height:[`${s.height}px`,`${f.height}px`]},U(L({},Up),{fill:"forwards"})).finished.catch(()=>{}).then(u)})},HS=(e,t)=>{var r,n,o;let i=(r=e.source.manager)==null?void 0:r.dragOperation;if(!(((n=i?.canceled)!=null?n:!1)||((o=i?.target)==null?void 0:o.type)==="void")&&t){WS(U(L({},t),{feedbackElement:e.feedbackElement}));return}return BS(e)};O();var ec=(e,t)=>{var r,n;return(n=(r=e.indexes.zones[t])==null?void 0:r.contentIds)!=null?n:[]},Wb=(e,t)=>{let r=De();return(0,Fb.useCallback)(n=>{var o;let i=Object.values((o=e.getState().previewIndex)!=null?o:{}),a=t?i.find(l=>l?.props.id===t&&!l.ghost):i.find(l=>l?.type==="insert"),s=t?a?.linePlaceholder||a?.type==="insert":!!a;return HS(n,a&&s?{itemId:a.type==="move"?t:void 0,targetZone:a.zone,getExpectedOrder:()=>ec(r.getState().state,a.zone)}:void 0)},[r,e,t])};O();function VS(e,t){typeof e=="function"?e(t):e&&typeof e=="object"&&"current"in e&&(e.current=t)}function wp(e,t){e.forEach(r=>{VS(r,t)})}var _n=re("DraggableComponent",LS),$S=!1,qS=100,Hb=8,Vb=Hb*6.5,US=-(Vb-8),B_=Hb,ZS=({label:e,children:t,parentAction:r})=>(0,Ce.jsxs)(Sr,{children:[(0,Ce.jsxs)(Sr.Group,{children:[r,e&&(0,Ce.jsx)(Sr.Label,{label:e})]}),(0,Ce.jsx)(Sr.Group,{children:t})]}),GS=({children:e})=>(0,Ce.jsx)(Ce.Fragment,{children:e}),YS=({children:e,depth:t,componentType:r,id:n,index:o,zoneCompound:i,isLoading:a=!1,isSelected:s=!1,debug:l,label:c,autoDragAxis:d,userDragAxis:u,inDroppableZone:p=!0,itemRef:v})=>{let f=B(Y=>{var ae;return((ae=Y.selectedItem)==null?void 0:ae.props.id)===n?Y.zoomConfig.zoom:1}),m=B(Y=>Y._experimentalFullScreenCanvas),S=B(Y=>Y.overrides),w=B(Y=>Y.dispatch),b=B(Y=>Y.iframe),k=(0,ee.useRef)(0),h=(0,ee.useContext)(Ii),[_,g]=(0,ee.useState)({}),y=(0,ee.useCallback)((Y,ae)=>{var se;(se=h?.registerLocalZone)==null||se.call(h,Y,ae),g(Re=>U(L({},Re),{[Y]:ae}))},[g]),x=(0,ee.useCallback)(Y=>{var ae;(ae=h?.unregisterLocalZone)==null||ae.call(h,Y),g(se=>{let Re=L({},se);return delete Re[Y],Re})},[g]),E=Object.values(_).filter(Boolean).length>0,C=B(we(Y=>{var ae;return(ae=Y.state.indexes.nodes[n])==null?void 0:ae.path})),D=B(we(Y=>{let ae=wr({index:o,zone:i},Y.state);return Y.permissions.getPermissions({item:ae})})),T=(0,ee.useContext)(st),M=De(),[N,R]=(0,ee.useState)(u||d),F=(0,ee.useMemo)(()=>Bp(N),[N]),Z=Wb(T,n),{ref:$,isDragging:V,sortable:Q}=li({id:n,index:o,group:i,type:"component",data:{areaId:h?.areaId,zone:i,index:o,componentType:r,containsActiveZone:E,depth:t,path:C||[],inDroppableZone:p},collisionPriority:t,collisionDetector:F,transition:{duration:200,easing:"cubic-bezier(0.2, 0, 0, 1)"},plugins:Y=>[...Y,Or.configure({feedback:"clone",dropAnimation:Z})]});(0,ee.useEffect)(()=>{let Y=T.getState().enabledIndex[i];Q.droppable.disabled=!Y,Q.draggable.disabled=!D.drag;let ae=T.subscribe(se=>{Q.droppable.disabled=!se.enabledIndex[i]});return q.current&&!D.drag?(q.current.setAttribute("data-puck-disabled",""),()=>{var se;(se=q.current)==null||se.removeAttribute("data-puck-disabled"),ae()}):ae},[D.drag,i]);let[,de]=(0,ee.useState)(0),q=(0,ee.useRef)(null),ne=(0,ee.useCallback)(Y=>{$(Y),q.current!==Y&&(q.current=Y,de(ae=>ae+1),v&&wp([v],Y))},[v,$]),[Me,J]=(0,ee.useState)();(0,ee.useEffect)(()=>{var Y,ae,se;J(b.enabled?(Y=q.current)==null?void 0:Y.ownerDocument.body:(se=(ae=q.current)==null?void 0:ae.closest("[data-puck-preview]"))!=null?se:document.body)},[b.enabled]);let H=(0,ee.useCallback)(()=>{var Y,ae;if(!q.current)return;let se=q.current,Re=se.getBoundingClientRect(),ut=b.enabled?null:se.closest("[data-puck-preview]"),Bt=(()=>{let Eo=se;for(;Eo&&Eo!==document.documentElement;){if(getComputedStyle(Eo).position==="fixed")return!0;Eo=Eo.parentElement}return!1})(),Et=ut?.getBoundingClientRect(),nn=ut?j_(ut):{x:0,y:0},pr=Bt?{x:0,y:0}:j_(se),on=Bt?{x:0,y:0}:{x:pr.x-nn.x-((Y=Et?.left)!=null?Y:0),y:pr.y-nn.y-((ae=Et?.top)!=null?ae:0)};return{left:`${Re.left+on.x}px`,top:`${Re.top+on.y}px`,height:`${Re.height}px`,width:`${Re.width}px`,position:Bt?"fixed":void 0}},[b.enabled]),[I,z]=(0,ee.useState)(),P=(0,ee.useRef)(null),j=(0,ee.useRef)(null),W=(0,ee.useCallback)(()=>{z(H()),v&&wp([v],q.current)},[H,v]),G=(0,ee.useCallback)(()=>{j.current==null&&(j.current=requestAnimationFrame(()=>{j.current=null,W()}))},[W]);(0,ee.useEffect)(()=>()=>{j.current!=null&&(cancelAnimationFrame(j.current),j.current=null)},[]),(0,ee.useEffect)(()=>{if(q.current){let Y=new ResizeObserver(()=>{G()});return Y.observe(q.current),()=>{Y.disconnect()}}},[G,v]);let te=B(Y=>Y.nodes.registerNode),ge=B(Y=>Y.nodes.unregisterNode),ze=(0,ee.useCallback)(()=>{tn(!1)},[]),lt=(0,ee.useCallback)(()=>{tn(!0)},[]),He=(0,ee.useRef)({sync:()=>null,hideOverlay:()=>null,showOverlay:()=>null});(0,ee.useLayoutEffect)(()=>{He.current.sync=W,He.current.hideOverlay=ze,He.current.showOverlay=lt},[ze,lt,W]),(0,ee.useEffect)(()=>(te(n,He.current),()=>{ge(n)}),[n,te,ge]);let Je=(0,ee.useMemo)(()=>S.actionBar||ZS,[S.actionBar]),je=(0,ee.useMemo)(()=>S.componentOverlay||GS,[S.componentOverlay]),Pe=(0,ee.useCallback)(Y=>{if(!!T.getState().draggedItem)return;Y.target.closest("[data-puck-overlay-portal]")||Y.stopPropagation(),w(m?{type:"setUi",ui:{itemSelector:s?null:{index:o,zone:i}}}:{type:"setUi",ui:{itemSelector:{index:o,zone:i}}})},[o,i,n,s,m]),dr=(0,ee.useCallback)(()=>{let{nodes:Y,zones:ae}=M.getState().state.indexes,se=Y[n],Re=se?.parentId?Y[se?.parentId]:null;if(!Re||!se.parentId)return;let ut=`${Re.parentId}:${Re.zone}`,Bt=ae[ut].contentIds.indexOf(se.parentId);w({type:"setUi",ui:{itemSelector:{zone:ut,index:Bt}}})},[h,C]),Dn=(0,ee.useCallback)(()=>{w({type:"duplicate",sourceIndex:o,sourceZone:i})},[o,i]),us=(0,ee.useCallback)(()=>{w({type:"remove",index:o,zone:i})},[o,i]),[ko,xo]=(0,ee.useState)(!1),wo=Lr(st,Y=>Y.hoveringComponent===n);(0,ee.useEffect)(()=>{if(!q.current)return;let Y=q.current,ae=Re=>{let ut=!!T.getState().draggedItem;xo(ut?!!V:!0),Re.stopPropagation()},se=Re=>{Re.stopPropagation(),xo(!1)};return Y.setAttribute("data-puck-component",n),Y.setAttribute("data-puck-dnd",n),Y.style.position="relative",Y.addEventListener("click",Pe),Y.addEventListener("mouseover",ae),Y.addEventListener("mouseout",se),()=>{Y.removeAttribute("data-puck-component"),Y.removeAttribute("data-puck-dnd"),Y.removeEventListener("click",Pe),Y.removeEventListener("mouseover",ae),Y.removeEventListener("mouseout",se)}},[q.current,Pe,E,i,n,V,p]);let[Nr,tn]=(0,ee.useState)(!1),[rn,Ni]=(0,ee.useState)(!0),[Fc,So]=(0,ee.useTransition)();(0,ee.useEffect)(()=>{So(()=>{ko||wo||s?(G(),tn(!0),ds(!1)):tn(!1)})},[ko,wo,s,b]);let[Fi,ds]=(0,ee.useState)(!1),ji=Nb(Y=>{Y?So(()=>{W(),Ni(!0)}):Ni(!1)});(0,ee.useEffect)(()=>{V&&ds(!0)},[V]),(0,ee.useEffect)(()=>{if(Fi)return ji()},[Fi,ji]),(0,ee.useEffect)(()=>{if(!rn||!(s||V))return;let Y=q.current;if(!Y)return;let ae=Y.ownerDocument,se=ae.defaultView;if(!se)return;k.current=0,G();let Re=()=>G(),ut=()=>G();ae.addEventListener("scroll",Re,!0),se.addEventListener("resize",ut);let Bt=0,Et=nn=>{if(nn-k.current>=qS){k.current=nn;let pr=q.current;if(pr){let on=pr.getBoundingClientRect(),Io=P.current;(!Io||Math.abs(on.x-Io.x)>.5||Math.abs(on.y-Io.y)>.5||Math.abs(on.width-Io.width)>.5||Math.abs(on.height-Io.height)>.5)&&(P.current=on,G())}}Bt=requestAnimationFrame(Et)};return Bt=requestAnimationFrame(Et),()=>{ae.removeEventListener("scroll",Re,!0),se.removeEventListener("resize",ut),cancelAnimationFrame(Bt)}},[rn,s,V,G]);let ps=(0,ee.useCallback)(Y=>{if(Y&&Y.ownerDocument.defaultView){let se=Y.getBoundingClientRect(),ut=se.x<0,Et=se.y<0;ut&&(Y.style.transformOrigin="left top",Y.style.left="0px"),Et&&(Y.style.top="12px",ut||(Y.style.transformOrigin="right top"))}},[f]),Tn=(0,ee.useRef)(null);(0,ee.useEffect)(()=>{ps(Tn.current)},[Tn.current,ps]),(0,ee.useEffect)(()=>{if(u){R(u);return}if(q.current){let Y=window.getComputedStyle(q.current);if(Y.display==="inline"||Y.display==="inline-block"){R("x");return}}R(d)},[q,u,d]);let fs=oe("action-selectparent"),hs=oe("action-duplicate"),jc=oe("action-delete"),Ie=(0,ee.useMemo)(()=>h?.areaId&&h?.areaId!=="root"&&(0,Ce.jsx)(Sr.Action,{onClick:dr,label:fs,children:(0,Ce.jsx)(eh,{size:16})}),[h?.areaId,fs]),Ze=(0,ee.useMemo)(()=>U(L({},h),{areaId:n,zoneCompound:i,index:o,depth:t+1,registerLocalZone:y,unregisterLocalZone:x}),[h,n,i,o,t,y,x]),ct=B(Y=>{var ae;return((ae=Y.currentRichText)==null?void 0:ae.inlineComponentId)===n?Y.currentRichText:null}),xr=D.duplicate||D.delete;return(0,Ce.jsxs)(qa,{value:Ze,children:[rn&&Nr&&(0,Lb.createPortal)((0,Ce.jsxs)("div",{className:_n({isSelected:s,isDragging:V,hover:ko||wo}),style:L({},I),"data-puck-overlay":!0,children:[l,a&&(0,Ce.jsx)("div",{className:_n("loadingOverlay"),children:(0,Ce.jsx)(Mn,{})}),(0,Ce.jsx)("div",{className:_n("actionsOverlay"),style:{top:Vb/f},children:(0,Ce.jsx)("div",{className:_n("actions"),style:{transform:`scale(${1/f}`,top:US/f,right:0,paddingLeft:B_,paddingRight:B_},ref:Tn,children:(0,Ce.jsxs)(Je,{parentAction:Ie,label:$S?n:c,children:[ct&&(0,Ce.jsxs)(Ce.Fragment,{children:[(0,Ce.jsx)(Lh,{editor:ct.editor,field:ct.field,inline:!0,readOnly:!1}),xr&&(0,Ce.jsx)(Sr.Separator,{})]}),D.duplicate&&(0,Ce.jsx)(Sr.Action,{onClick:Dn,label:hs,children:(0,Ce.jsx)(bs,{className:_n("actionsAction")})}),D.delete&&(0,Ce.jsx)(Sr.Action,{onClick:us,label:jc,children:(0,Ce.jsx)(ys,{className:_n("actionsAction")})})]})})}),(0,Ce.jsx)("div",{className:_n("overlayWrapper"),children:(0,Ce.jsx)(je,{componentId:n,componentType:r,hover:ko,isSelected:s,children:(0,Ce.jsx)("div",{className:_n("overlay")})})})]}),Me||document.body),e(ne)]})};O();var $b={DropZone:"_DropZone_wc2ks_1","DropZone--hasChildren":"_DropZone--hasChildren_wc2ks_11","DropZone--isAreaSelected":"_DropZone--isAreaSelected_wc2ks_24","DropZone--hoveringOverArea":"_DropZone--hoveringOverArea_wc2ks_25","DropZone--isRootZone":"_DropZone--isRootZone_wc2ks_25","DropZone-item":"_DropZone-item_wc2ks_39","DropZone-linePlaceholder":"_DropZone-linePlaceholder_wc2ks_43","DropZone-hitbox":"_DropZone-hitbox_wc2ks_55","DropZone--isEnabled":"_DropZone--isEnabled_wc2ks_63","DropZone--isAnimating":"_DropZone--isAnimating_wc2ks_74"};O();var qb=(e,{allow:t,disallow:r})=>{if(!e)return!0;let n=new Set(t),o=new Set(r);return r?(o.has(e)&&n.has(e)&&o.delete(e),!o.has(e)):t?n.has(e):!0};O();O();var Ub={Drawer:"_Drawer_1n90m_1","Drawer-draggable":"_Drawer-draggable_1n90m_8","Drawer-draggableBg":"_Drawer-draggableBg_1n90m_12","DrawerItem-draggable":"_DrawerItem-draggable_1n90m_22","DrawerItem--disabled":"_DrawerItem--disabled_1n90m_38",DrawerItem:"_DrawerItem_1n90m_22","Drawer--isDraggingFrom":"_Drawer--isDraggingFrom_1n90m_48","DrawerItem-name":"_DrawerItem-name_1n90m_72"};O();O();O();function XS(e,t){let r=setTimeout(e,t);return()=>clearTimeout(r)}function KS(e,t){let r=()=>performance.now(),n,o=0;return function(...i){let a=r(),s=this;a-o>=t?(e.apply(s,i),o=a):(n?.(),n=XS(()=>{e.apply(s,i),o=r()},t-(a-o)))}}O();var JS=class{constructor(e,t){this.scaleFactor=1,this.frameEl=null,this.frameRect=null;var r;this.target=e,this.original=t,this.frameEl=document.querySelector("iframe#preview-frame"),this.frameEl&&(this.frameRect=this.frameEl.getBoundingClientRect(),this.scaleFactor=this.frameRect.width/(((r=this.frameEl.contentWindow)==null?void 0:r.innerWidth)||1))}get x(){return this.original.x}get y(){return this.original.y}get global(){return document!==this.target.ownerDocument&&this.frameRect?{x:this.x*this.scaleFactor+this.frameRect.left,y:this.y*this.scaleFactor+this.frameRect.top}:this.original}get frame(){return document===this.target.ownerDocument&&this.frameRect?{x:(this.x-this.frameRect.left)/this.scaleFactor,y:(this.y-this.frameRect.top)/this.scaleFactor}:this.original}};O();var QS=typeof PointerEvent<"u"?PointerEvent:Event,Zb=class extends QS{constructor(e,t){super(e,t),this._originalTarget=null,this.originalTarget=t.originalTarget}set originalTarget(e){this._originalTarget=e}get originalTarget(){return this._originalTarget}},e2=e=>e.sort((t,r)=>{let n=t.data,o=r.data;return n.depth>o.depth?1:o.depth>n.depth?-1:0}),t2=e=>{let t=e?.id;if(!e)return null;if(e.type==="component"){let r=e.data;r.containsActiveZone?t=null:t=r.zone}else if(e.type==="void")return"void";return t},Wa=6,r2=(e,t)=>{let r=[],n=e.target.ownerDocument.elementsFromPoint(e.x,e.y),o=n.find(a=>a.getAttribute("data-puck-preview")),i=n.find(a=>a.getAttribute("data-puck-drawer"));if(i&&(n=[i]),o){let a=Qt();a&&(n=a.elementsFromPoint(e.frame.x,e.frame.y))}if(n)for(let a=0;a<n.length;a++){let s=n[a],l=s.getAttribute("data-puck-dropzone"),c=s.getAttribute("data-puck-dnd"),d=s.hasAttribute("data-puck-dnd-void");if(Wa&&(l||c)&&!d){let u=s.getBoundingClientRect(),p={left:u.left+Wa,right:u.right-Wa,top:u.top+Wa,bottom:u.bottom-Wa};if(e.frame.x<p.left||e.frame.x>p.right||e.frame.y>p.bottom||e.frame.y<p.top)continue}if(l){let u=t.registry.droppables.get(l);u&&r.push(u)}if(c){let u=t.registry.droppables.get(c);u&&r.push(u)}}return r},n2=(e,t)=>{var r;let n=r2(e,t);if(n.length>0){let o=e2(n),i=t.dragOperation.source,a=o.findIndex(f=>f.id===i?.id),s=i?.id,l=[...o];s&&a>-1&&l.splice(a,1),l=l.filter(f=>{let m=f.data;if(s&&a>-1&&m.path.indexOf(s)>-1)return!1;if(f.type==="dropzone"){let S=f.data;if(!S.isDroppableTarget||S.areaId===s)return!1}else if(f.type==="component"&&!f.data.inDroppableZone)return!1;return!0}),l.reverse();let c=l[0];if(!c)return{zone:null,area:null};let d=c.data,u="containsActiveZone"in d,p=t2(c),v=u&&d.containsActiveZone?l[0].id:(r=l[0])==null?void 0:r.data.areaId;return{zone:p,area:v}}return{zone:tr,area:Co}},o2=({onChange:e},t)=>class extends Ke{constructor(n,o){super(n),!(typeof window>"u")&&this.registerEffect(()=>{let a=KS(c=>{let d=c instanceof Zb&&c.originalTarget||c.target,u=new JS(d,{x:c.clientX,y:c.clientY});document.elementsFromPoint(u.global.x,u.global.y).some(f=>f.id===t)&&e(n2(u,n),n)},50),s=c=>{a(c)};return document.body.addEventListener("pointermove",s,{capture:!0}),()=>{document.body.removeEventListener("pointermove",s,{capture:!0})}})}};O();var i2=({zones:e,itemId:t,targetZone:r,getExpectedOrder:n})=>{let o=Qt();if(!o||Zp(o))return()=>{};let i=Array.from(new Set(e)).map(c=>`${Ua(c)} > [data-puck-component]:not([data-dnd-dragging]):not([data-dnd-placeholder])`).join(", "),a=()=>{let c=new Map;return o.querySelectorAll(i).forEach(d=>{let u=d.getAttribute("data-puck-component");u&&u!==t&&c.set(u,{el:d,rect:d.getBoundingClientRect()})}),c},s=a(),l=n();return()=>{Bb(o,{zones:e,itemId:t,targetZone:r,getExpectedOrder:n,initialExpectedOrder:l},()=>{a().forEach(({el:c,rect:d},u)=>{var p;let v=(p=s.get(u))==null?void 0:p.rect;if(!v)return;let f=v.x-d.x,m=v.y-d.y;Math.abs(f)<1&&Math.abs(m)<1||c.animate({translate:[`${f}px ${m}px 0`,"0px 0px 0"]},Up)})})}};O();var fp=(e,{isDraggingBetweenSlots:t=!1,isNewComponent:r=!1}={})=>e==="auto"?t||r?"static":"fluid":e;O();O();O();var es=(e,t)=>{let r=e.indexes.nodes[t];if(!r)return;let n=`${r.parentId}:${r.zone}`,o=e.indexes.zones[n].contentIds.indexOf(t);return{zone:n,index:o}};function Ci(e,t,r="force",n=!1,o){return yt(this,null,function*(){let i=yield t().resolveComponentData(e,r);if(!i.didChange&&!n)return;let a=es(t().state,i.node.props.id);if(!a){console.warn(`Warning: Could not find component with id "${e.props.id}" to resolve its data. Component may have been removed or the id is invalid.`);return}t().dispatch({type:"replace",data:zo(i.node),destinationIndex:a.index,destinationZone:a.zone,ui:o})})}var a2=(e,t,r,n)=>yt(null,null,function*(){let{getState:o}=n,i=Po(e),a={type:"insert",componentType:e,destinationIndex:r,destinationZone:t,id:i},s=o().state,l=Gf(s,a,o()),c=o().dispatch;c(U(L({},a),{recordHistory:!0}));let d={index:r,zone:t};c({type:"setUi",ui:{itemSelector:d}});let u=wr(d,l);u&&(yield Ci(u,o,"insert"))});O();var Gb=(e,t,r,n)=>yt(null,null,function*(){var o,i,a;let s=n.getState().dispatch;s({type:"move",sourceIndex:t.index,sourceZone:(o=t.zone)!=null?o:tr,destinationIndex:r.index,destinationZone:(i=r.zone)!=null?i:tr,recordHistory:!1});let l=(a=n.getState().state.indexes.nodes[e])==null?void 0:a.data;l&&(yield Ci(l,n.getState,"move"))});O();function Yb(e){function t(r){return r?r.getAttribute("dir")||t(r.parentElement):"ltr"}return e?t(e):"ltr"}O();O();O();var tc=(e,t,r)=>Math.max(t,Math.min(r,e)),s2=(e,t)=>{let r=tc(e.x,Math.min(t.x1,t.x2),Math.max(t.x1,t.x2)),n=tc(e.y,Math.min(t.y1,t.y2),Math.max(t.y1,t.y2));return Math.hypot(e.x-r,e.y-n)};O();var l2=e=>{let t=e.replace(/\[[^\]]*\]/g," ").trim();return t&&t!=="none"?t.split(/\s+/).length:0},Xb=(e,t,r=t.getComputedStyle(e))=>{let n=r.display,o=Yb(e)==="rtl";if(n==="flex"||n==="inline-flex"){let i=r.flexDirection;if(i.startsWith("row")){let a=i==="row-reverse";return{axis:"x",reversed:o?!a:a}}return{axis:"y",reversed:i==="column-reverse"}}return n==="grid"||n==="inline-grid"?r.gridAutoFlow.startsWith("column")||l2(r.gridTemplateColumns)>1?{axis:"x",reversed:o}:{axis:"y",reversed:!1}:{axis:"y",reversed:!1}},Kb=({axis:e,reversed:t})=>{let r=e==="x",n=t?-1:1;return{horizontal:r,reversed:t,forward:n,start:s=>r?t?s.right:s.left:t?s.bottom:s.top,end:s=>r?t?s.left:s.right:t?s.top:s.bottom,isBefore:(s,l)=>n>0?s<=l:s>=l}},W_=(e,t,r)=>{var n,o;let i=e.ownerDocument.defaultView;if(!i)return null;let a=new Map(r.map((_,g)=>[_,g])),s=Array.from(e.querySelectorAll(":scope > [data-puck-component]:not([data-dnd-dragging]):not([data-dnd-placeholder])")).map(_=>{var g,y;return{index:(y=a.get((g=_.getAttribute("data-puck-component"))!=null?g:""))!=null?y:-1,el:_}}).filter(_=>_.index!==-1).sort((_,g)=>_.index-g.index).map(({index:_,el:g})=>({index:_,rect:g.getBoundingClientRect()}));if(s.length===0)return 0;let l=Xb(e,i),{horizontal:c,reversed:d,start:u,end:p}=Kb(l),v=(_,g,y,x=[y])=>{let E=1/0,C=-1/0;for(let D of x)E=Math.min(E,c?D.top:D.left),C=Math.max(C,c?D.bottom:D.right);return c?{index:_,x1:g,x2:g,y1:y.top,y2:y.bottom,laneStart:E,laneEnd:C}:{index:_,x1:y.left,x2:y.right,y1:g,y2:g,laneStart:E,laneEnd:C}},f=[],m=(_,g,y)=>{let x=y==="before"?u(g):p(g);return v(_,x,g)};for(let _=0;_<=s.length;_++){let g=s[_-1],y=s[_];if(!y)f.push(m(g.index+1,g.rect,"after"));else if(!g)f.push(m(y.index,y.rect,"before"));else if(y.index-g.index>1)f.push(m(g.index+1,g.rect,"after")),f.push(m(y.index,y.rect,"before"));else if(d?p(g.rect)<u(y.rect):p(g.rect)>u(y.rect))f.push(m(y.index,y.rect,"before")),f.push(m(y.index,g.rect,"after"));else{let x=(p(g.rect)+u(y.rect))/2;f.push(v(y.index,x,y.rect,[g.rect,y.rect]))}}let S=c?t.y:t.x,w=null,b=1/0,k=null,h=1/0;for(let _ of f){let g=s2(t,_);g<b&&(b=g,w=_),S>=_.laneStart&&S<=_.laneEnd&&g<h&&(h=g,k=_)}return(o=(n=k??w)==null?void 0:n.index)!=null?o:null};O();var H_=(e,t)=>{var r;let n=document.querySelector("iframe#preview-frame");if(!n||e.ownerDocument!==n.contentDocument)return t;let o=n.getBoundingClientRect(),i=o.width/(((r=n.contentWindow)==null?void 0:r.innerWidth)||1);return i>0?{x:(t.x-o.left)/i,y:(t.y-o.top)/i}:t},c2=e=>{let t=De(),r=(0,Ar.useRef)(null),n=(0,Ar.useCallback)(l=>{var c;let d=(c=Qt())==null?void 0:c.querySelector("[data-puck-entry]");l?d?.setAttribute("data-puck-line-drag","true"):d?.removeAttribute("data-puck-line-drag")},[]),o=(0,Ar.useCallback)((l,c)=>{var d;let u=(d=Qt())==null?void 0:d.querySelector(Ua(l));if(!u)return null;let p=H_(u,c.dragOperation.position.current),v=ec(t.getState().state,l);return W_(u,p,v)},[t]),i=(0,Ar.useCallback)(l=>{var c;let{previewIndex:d={}}=e.getState(),u=Object.values(d).find(w=>w?.linePlaceholder);if(!u)return;let p=(c=Qt())==null?void 0:c.querySelector(Ua(u.zone));if(!p)return;let v=H_(p,l.dragOperation.position.current),f=p.getBoundingClientRect();if(!(v.x>=f.left&&v.x<=f.right&&v.y>=f.top&&v.y<=f.bottom))return;let S=W_(p,v,ec(t.getState().state,u.zone));S!==null&&S!==u.index&&e.setState({previewIndex:U(L({},d),{[u.zone]:U(L({},u),{index:S})})})},[t,e]),a=(0,Ar.useCallback)(()=>{var l;(l=r.current)==null||l.call(r),r.current=null},[]),s=(0,Ar.useCallback)(l=>{a();let c=Qt();if(!c)return;let d=null,u=()=>{d===null&&(d=requestAnimationFrame(()=>{d=null,i(l)}))};c.addEventListener("scroll",u,{capture:!0,passive:!0}),r.current=()=>{d!==null&&cancelAnimationFrame(d),c.removeEventListener("scroll",u,{capture:!0})}},[a,i]);return(0,Ar.useEffect)(()=>a,[a]),{getTargetIndex:o,setActive:n,startScrollTracking:s,stopScrollTracking:a,update:i}},u2=!1,Jb=(0,Ue.createContext)({dragListeners:{}});function d2(e,t,r=[]){let{setDragListeners:n}=(0,Ue.useContext)(Jb);(0,Ue.useEffect)(()=>{n&&n(o=>U(L({},o),{[e]:[...o[e]||[],t]}))},r)}var p2=100,f2=e=>{let t=(0,Ue.useRef)(null);return(0,Ue.useCallback)(r=>{kp.setState({fallbackEnabled:!1});let n=Po();t.current=n,setTimeout(()=>{t.current===n&&(kp.setState({fallbackEnabled:!0}),r.collisionObserver.forceUpdate(!0))},e)},[])},h2=({children:e,disableAutoScroll:t,behavior:r="auto"})=>{let n=B(E=>E.dispatch),o=B(E=>E.instanceId),i=De(),a=(0,Ue.useRef)(null),s=f2(100),[l]=(0,Ue.useState)(()=>{let E=new Map;return Gt(()=>({zoneDepthIndex:{},nextZoneDepthIndex:{},areaDepthIndex:{},nextAreaDepthIndex:{},draggedItem:null,previewIndex:{},enabledIndex:{},hoveringComponent:null,registerRootVirtualizer:(C,D)=>{E.set(C,D)},unregisterRootVirtualizer:C=>{E.delete(C)},scrollToComponent:C=>{let D=Array.from(E.values());if(D.length>0)for(let T of D){let M=T.resolveIndex(C);M<0||T.virtualizer.scrollToIndex(M,{behavior:"auto",align:"auto"})}else{let T=Qt(),M=T?.querySelector(yi(C));M?.scrollIntoView({behavior:"smooth"})}}}))}),c=(0,Ue.useCallback)(E=>{let{zoneDepthIndex:C={},areaDepthIndex:D={}}=l.getState()||{},T=Object.keys(C).length>0,M=Object.keys(D).length>0,N=!1,R=!1;return(E.zone&&!C[E.zone]||!E.zone&&T)&&(N=!0),(E.area&&!D[E.area]||!E.area&&M)&&(R=!0),{zoneChanged:N,areaChanged:R}},[l]),d=(0,Ue.useCallback)((E,C)=>{let{zoneChanged:D,areaChanged:T}=c(E);!D&&!T||(l.setState({zoneDepthIndex:E.zone?{[E.zone]:!0}:{},areaDepthIndex:E.area?{[E.area]:!0}:{}}),s(C),setTimeout(()=>{C.collisionObserver.forceUpdate(!0)},50),a.current=null)},[l]),u=Rh(d,p2),p=()=>{u.cancel(),a.current=null};(0,Ue.useEffect)(()=>{u2&&l.subscribe(E=>{var C,D;return console.log(E.previewIndex,(C=Object.entries(E.zoneDepthIndex||{})[0])==null?void 0:C[0],(D=Object.entries(E.areaDepthIndex||{})[0])==null?void 0:D[0])})},[]);let[v]=(0,Ue.useState)(()=>[...t?Pr.plugins.filter(E=>E!==hl):Pr.plugins,o2({onChange:(E,C)=>{let D=l.getState(),{zoneChanged:T,areaChanged:M}=c(E),N=C.dragOperation.status.dragging;if(M||T){let R={},F={};E.zone&&(R={[E.zone]:!0}),E.area&&(F={[E.area]:!0}),l.setState({nextZoneDepthIndex:R,nextAreaDepthIndex:F})}if(E.zone!=="void"&&D?.zoneDepthIndex.void){d(E,C);return}if(M){if(N){let R=a.current;R&&R.area===E.area&&R.zone===E.zone||(p(),u(E,C),a.current=E)}else p(),d(E,C);return}T&&d(E,C),p()}},o)]),f=jp(),[m,S]=(0,Ue.useState)({}),w=(0,Ue.useRef)(null),b=(0,Ue.useRef)(void 0),{getTargetIndex:k,setActive:h,startScrollTracking:_,stopScrollTracking:g,update:y}=c2(l),x=(0,Ue.useMemo)(()=>({mode:"edit",areaId:"root",depth:0}),[]);return(0,vi.jsx)(Jb.Provider,{value:{dragListeners:m,setDragListeners:S},children:(0,vi.jsx)(ni,{plugins:v,sensors:f,onDragEnd:(E,C)=>{var D,T;g();let M=(D=Qt())==null?void 0:D.querySelector("[data-puck-entry]");M?.removeAttribute("data-puck-dragging");let{source:N,target:R}=E.operation;if(!N){h(!1),l.setState({draggedItem:null});return}let{zone:F,index:Z}=N.data,{previewIndex:$={}}=l.getState()||{},V=(T=Object.values($).find(ne=>ne?.props.id===N.id&&!ne.ghost))!=null?T:null,Q=!E.canceled&&R?.type!=="void"&&V?.linePlaceholder?i2({zones:b.current?[b.current.zone,V.zone]:[V.zone],itemId:V.type==="move"?V.props.id:void 0,targetZone:V.zone,getExpectedOrder:()=>ec(i.getState().state,V.zone)}):null,de=()=>{var ne,Me,J,H,I;if(h(!1),l.setState({draggedItem:null}),E.canceled||R?.type==="void"){l.setState({previewIndex:{}}),(ne=m.dragend)==null||ne.forEach(j=>{j(E,C)}),n({type:"setUi",ui:{itemSelector:null,isDragging:!1}});return}let z=V&&V.linePlaceholder&&b.current&&V.zone===b.current.zone&&V.index>b.current.index?V.index-1:(Me=V?.index)!=null?Me:Z;V&&(l.setState({previewIndex:{}}),V.type==="insert"?a2(V.componentType,V.zone,V.index,i):b.current&&Gb(V.props.id,b.current,U(L({},V),{index:z}),i),Q?.());let P=((J=b.current)==null?void 0:J.zone)!==V?.zone||((H=b.current)==null?void 0:H.index)!==z;n({type:"setUi",ui:{itemSelector:V?{index:z,zone:V.zone}:{index:Z,zone:F},isDragging:!1},recordHistory:P}),(I=m.dragend)==null||I.forEach(j=>{j(E,C)})},q;q=Ve(()=>{N.status==="idle"&&(de(),q?.())})},onDragMove:(E,C)=>{var D;y(C),(D=m.dragmove)==null||D.forEach(T=>{T(E,C)})},onDragOver:(E,C)=>{var D,T,M,N,R,F;if(E.preventDefault(),!((D=l.getState())==null?void 0:D.draggedItem))return;p();let{source:$,target:V}=E.operation;if(!V||!$||V.type==="void")return;let[Q]=$.id.split(":"),[de]=V.id.split(":"),q=$.data,ne=q.zone,Me=q.index,J="",H=0;if(V.type==="component"){let z=V.data;J=z.zone;let P=(T=C.collisionObserver.collisions[0])==null?void 0:T.data,j=Wp(P?.direction,Yb(V.element));H=Hp({position:j,sourceIndex:Me,targetIndex:z.index,isSameZone:ne===J})}else J=V.id.toString(),H=0;let I=((M=i.getState().state.indexes.nodes[V.id])==null?void 0:M.path)||[];if(!(de===Q||I.find(z=>{let[P]=z.split(":");return P===Q}))){if(w.current==="new"){let z=fp(r,{isNewComponent:!0})==="static";z&&(H=(N=k(J,C))!=null?N:H),h(z),l.setState({previewIndex:{[J]:{componentType:q.componentType,type:"insert",index:H,zone:J,element:$.element,props:{id:$.id.toString()},linePlaceholder:z}}})}else{b.current||(b.current={zone:q.zone,index:q.index});let z=wr(b.current,i.getState().state);if(z){let P=b.current.zone,j=P!==J,W=fp(r,{isDraggingBetweenSlots:j})==="static";W&&(H=(R=k(J,C))!=null?R:H),h(W);let G={[J]:{componentType:q.componentType,type:"move",index:H,zone:J,props:z.props,element:$.element,linePlaceholder:W}};if(W&&j){let te=l.getState().previewIndex[P],ge=b.current.index;te&&!te.linePlaceholder&&(ge=te.index),G[P]={componentType:q.componentType,type:"move",index:ge,zone:P,props:z.props,element:$.element,ghost:!0}}l.setState({previewIndex:G})}}(F=m.dragover)==null||F.forEach(z=>{z(E,C)})}},onDragStart:(E,C)=>{var D;r!=="fluid"&&_(C);let{source:T}=E.operation;if(T?.type==="component"){let M=T.data,N={zone:M.zone,index:M.index};b.current=N;let R=wr(N,i.getState().state);if(R){let F=fp(r)==="static";h(F),l.setState({previewIndex:{[M.zone]:{componentType:M.componentType,type:"move",index:M.index,zone:M.zone,props:R.props,element:T.element,linePlaceholder:F}}})}}(D=m.dragstart)==null||D.forEach(M=>{M(E,C)})},onBeforeDragStart:E=>{var C,D,T,M;let N=((C=E.operation.source)==null?void 0:C.type)==="drawer";w.current=N?"new":"existing",b.current=void 0,l.setState({draggedItem:E.operation.source}),((D=i.getState().selectedItem)==null?void 0:D.props.id)!==((T=E.operation.source)==null?void 0:T.id)?n({type:"setUi",ui:{itemSelector:null,isDragging:!0},recordHistory:!1}):n({type:"setUi",ui:{isDragging:!0},recordHistory:!1});let R=(M=Qt())==null?void 0:M.querySelector("[data-puck-entry]");R?.setAttribute("data-puck-dragging","true"),h(!1)},children:(0,vi.jsx)(RS,{store:l,children:(0,vi.jsx)(qa,{value:x,children:e})})})})},v2=({children:e,disableAutoScroll:t,behavior:r})=>B(o=>o.status)==="LOADING"?e:(0,vi.jsx)(h2,{disableAutoScroll:t,behavior:r,children:e}),$l=re("Drawer",Ub),di=re("DrawerItem",Ub),Sp=({children:e,name:t,label:r,dragRef:n,isDragDisabled:o})=>{let i=(0,Ei.useMemo)(()=>e||(({children:a})=>(0,at.jsx)("div",{className:di("default"),children:a})),[e]);return(0,at.jsx)("div",{className:di({disabled:o}),ref:n,onMouseDown:a=>a.preventDefault(),"data-testid":n?`drawer-item:${t}`:"","data-puck-drawer-item":!0,children:(0,at.jsx)(i,{name:t,children:(0,at.jsx)("div",{className:di("draggableWrapper"),children:(0,at.jsxs)("div",{className:di("draggable"),children:[(0,at.jsx)("div",{className:di("name"),children:r??t}),(0,at.jsx)("div",{className:di("icon"),children:(0,at.jsx)(_b,{})})]})})})})},g2=({children:e,name:t,label:r,id:n,isDragDisabled:o})=>{let i=(0,Ei.useContext)(st),a=Wb(i),{ref:s}=jm({id:n,data:{componentType:t},disabled:o,type:"drawer",plugins:[Or.configure({dropAnimation:a})]});return(0,at.jsxs)("div",{className:$l("draggable"),children:[(0,at.jsx)("div",{className:$l("draggableBg"),children:(0,at.jsx)(Sp,{name:t,label:r,children:e})}),(0,at.jsx)("div",{className:$l("draggableFg"),children:(0,at.jsx)(Sp,{name:t,label:r,dragRef:s,isDragDisabled:o,children:e})})]})},m2=({name:e,children:t,id:r,label:n,index:o,isDragDisabled:i})=>{let a=r||e,[s,l]=(0,Ei.useState)(Po(a));return typeof o<"u"&&console.error("Warning: The `index` prop on Drawer.Item is deprecated and no longer required."),d2("dragend",()=>{l(Po(a))},[a]),(0,at.jsx)("div",{children:(0,at.jsx)(g2,{name:e,label:n,id:s,isDragDisabled:i,children:t})},s)},dc=({children:e,droppableId:t,direction:r})=>{t&&console.error("Warning: The `droppableId` prop on Drawer is deprecated and no longer required."),r&&console.error("Warning: The `direction` prop on Drawer is deprecated and no longer required to achieve multi-directional dragging.");let n=uc(),{ref:o}=oi({id:n,type:"void",collisionPriority:0});return(0,at.jsx)("div",{className:$l(),ref:o,"data-puck-dnd":n,"data-puck-drawer":!0,"data-puck-dnd-void":!0,children:e})};dc.Item=m2;O();var V_=(e,t)=>e.getState().state.indexes.zones[t].contentIds.length,_2=({zoneCompound:e,userMinEmptyHeight:t,ref:r})=>{let n=De(),[o,i]=(0,fo.useState)(0),[a,s]=(0,fo.useState)(!1),{draggedItem:l,isZone:c}=Lr(st,v=>{var f,m;return{draggedItem:((f=v.draggedItem)==null?void 0:f.data.zone)===e?v.draggedItem:null,isZone:((m=v.draggedItem)==null?void 0:m.data.zone)===e}}),d=(0,fo.useRef)(0),u=Nb(v=>{if(v){let f=V_(n,e);if(i(0),f||d.current===0){s(!1);return}let m=n.getState().selectedItem,S=n.getState().state.indexes.zones,w=n.getState().nodes;w.setOverlayVisible(m?.props.id,!1),setTimeout(()=>{var b;let k=((b=S[e])==null?void 0:b.contentIds)||[];w.syncNodes(k),m&&setTimeout(()=>{w.syncNode(m.props.id),w.setOverlayVisible(m.props.id,!0)},200),s(!1)},100)}},[n,o,e]);(0,fo.useEffect)(()=>{if(l&&r.current&&c){let v=r.current.getBoundingClientRect();return d.current=V_(n,e),i(v.height),s(!0),u()}},[r.current,l,u]);let p=isNaN(Number(t))?t:`${t}px`;return[o?`${o}px`:p,a]};O();O();function b2(e,t){let r=$d();return(0,Qb.useCallback)((...n)=>yt(null,null,function*(){return yield r?.renderer.rendering,e(...n)}),[...t,r])}var y2=(e,t)=>{let r=(0,ho.useContext)(st),n=Lr(st,d=>d.previewIndex[t]),o=B(d=>d.state.ui.isDragging),[i,a]=(0,ho.useState)(e),[s,l]=(0,ho.useState)(n),c=b2((d,u,p,v,f,m)=>{p&&!f||(u&&!u.linePlaceholder?a(Zf(d.filter(S=>S!==u.props.id),u.index,u.props.id)):a(f&&!m?d.filter(S=>S!==v):d),l(u))},[]);return(0,ho.useEffect)(()=>{var d;let u=r.getState(),p=(d=u.draggedItem)==null?void 0:d.id,v=Object.values(u.previewIndex||{}),f=v.length>0,m=v.some(S=>S?.linePlaceholder);c(e,n,o,p,f,m)},[e,n,o]),[i,s]};O();var k2="dynamic",x2="x",$_="y",w2=(e,t)=>{let r=B(a=>a.status),[n,o]=(0,vo.useState)(t||$_),i=(0,vo.useCallback)(()=>{if(e.current){let a=window.getComputedStyle(e.current);a.display==="grid"?o(k2):a.display==="flex"&&a.flexDirection==="row"?o(x2):o($_)}},[e.current]);return(0,vo.useEffect)(()=>{let a=()=>{i()};return window.addEventListener("viewportchange",a),()=>{window.removeEventListener("viewportchange",a)}},[]),(0,vo.useEffect)(i,[r,t]),[n,i]};O();var S2=({componentId:e,zone:t})=>{let r=B(i=>i.config),n=B(i=>i.metadata),o=B(we(i=>{var a,s;let l=i.state.indexes;return((s=(a=l.zones[`${e}:${t}`])==null?void 0:a.contentIds)!=null?s:[]).map(d=>l.nodes[d].flatData)}));return(0,ey.jsx)(Is,{content:o,zone:t,config:r,metadata:n})};O();function ty(e,t,r,n,o){let i=(0,En.useRef)(null),a=(0,En.useRef)(null),s=(0,En.useRef)(t.props),l=(0,En.useMemo)(()=>ru(r,n,o),[r,n,o]),c=(0,En.useMemo)(()=>{var u,p,v,f;let m=t.type==="root"?e.root:(u=e.components)==null?void 0:u[t.type],S=(p=m?.fields)!=null?p:{},w=i.current!==l,b,k=!1;if(!a.current||w)for(let _ in t.props)((v=S[_])==null?void 0:v.type)==="slot"&&(k=!0);else{b=["id"];let _=new Set([...Object.keys(t.props),...Object.keys(a.current)]);for(let g of _)t.props[g]!==a.current[g]&&(b.push(g),((f=S[g])==null?void 0:f.type)==="slot"&&(k=!0))}let h=vs(t,l,e,!1,k,b).props;return a.current=t.props,i.current=l,s.current=b?L(L({},s.current),h):h,s.current},[e,t,l]);return(0,En.useMemo)(()=>L(L({},t.props),c),[t.props,c])}O();O();O();var Gp=(e,t={})=>{if(!e)return;let{disableDrag:r=!1,disableDragOnFocus:n=!0}=t,o=s=>{s.stopPropagation()};e.addEventListener("mouseover",o,{capture:!0});let i=()=>{setTimeout(()=>{e.addEventListener("pointerdown",o,{capture:!0})},200)},a=()=>{e.removeEventListener("pointerdown",o,{capture:!0})};return r?e.addEventListener("pointerdown",o,{capture:!0}):n&&(e.addEventListener("focus",i,{capture:!0}),e.addEventListener("blur",a,{capture:!0})),e.setAttribute("data-puck-overlay-portal","true"),()=>{e.removeEventListener("mouseover",o,{capture:!0}),r?e.removeEventListener("pointerdown",o,{capture:!0}):n&&(e.removeEventListener("focus",i,{capture:!0}),e.removeEventListener("blur",a,{capture:!0})),e.removeAttribute("data-puck-overlay-portal")}};O();var I2={InlineTextField:"_InlineTextField_104qp_1"},E2=re("InlineTextField",I2),C2=({propPath:e,componentId:t,value:r,isReadOnly:n,opts:o={}})=>{var i;let a=(0,Xr.useRef)(null),s=De(),l=(i=o.disableLineBreaks)!=null?i:!1;(0,Xr.useEffect)(()=>{let v=s.getState(),f=v.state.indexes.nodes[t].data;if(!v.getComponentConfig(f.type))throw new Error(`InlineTextField Error: No config defined for ${f.type}`);if(a.current){let S=r??"";S!==a.current.innerText&&a.current.replaceChildren(S);let w=Gp(a.current),b=k=>yt(null,null,function*(){let _=s.getState().state.indexes.nodes[t],g=k.target.innerText;l&&(g=g.replaceAll(/\n/gm,""));let y=Ka(_.data.props,e,g);yield Ci(U(L({},_.data),{props:y}),s.getState,"replace",!0)});return a.current.addEventListener("input",b),()=>{var k;(k=a.current)==null||k.removeEventListener("input",b),w?.()}}},[s,a.current,r,l]);let[c,d]=(0,Xr.useState)(!1),[u,p]=(0,Xr.useState)(!1);return(0,ry.jsx)("span",{className:E2(),ref:a,contentEditable:c||u?"plaintext-only":"false",onClick:v=>{v.preventDefault(),v.stopPropagation()},onClickCapture:v=>{v.preventDefault(),v.stopPropagation();let f=es(s.getState().state,t);s.getState().setUi({itemSelector:f})},onKeyDown:v=>{v.stopPropagation(),(l&&v.key==="Enter"||n)&&v.preventDefault()},onKeyUp:v=>{v.stopPropagation(),v.preventDefault()},onMouseOverCapture:()=>d(!0),onMouseOutCapture:()=>d(!1),onFocus:()=>p(!0),onBlur:()=>p(!1)})},hp=(0,Xr.memo)(C2),z2=()=>({text:({value:e,componentId:t,field:r,propPath:n,isReadOnly:o})=>r.contentEditable?(0,ql.jsx)(hp,{propPath:n,componentId:t,value:e,opts:{disableLineBreaks:!0},isReadOnly:o}):e,textarea:({value:e,componentId:t,field:r,propPath:n,isReadOnly:o})=>r.contentEditable?(0,ql.jsx)(hp,{propPath:n,componentId:t,value:e,isReadOnly:o}):e,custom:({value:e,componentId:t,field:r,propPath:n,isReadOnly:o})=>r.contentEditable&&typeof e=="string"?(0,ql.jsx)(hp,{propPath:n,componentId:t,value:e,isReadOnly:o}):e});O();var P2=(0,Lt.lazy)(()=>import("./part-Editor-44C53YAG-22KSUGC2.js").then(e=>({default:e.Editor}))),ny=(0,Lt.lazy)(()=>import("./part-Render-DQXAYUBI-IKKUEGW5.js").then(e=>({default:e.RichTextRender}))),oy=(0,Lt.memo)(({value:e,componentId:t,propPath:r,field:n,id:o})=>{let i=(0,Lt.useRef)(null),a=De(),s=p=>{p.preventDefault(),p.stopPropagation()},l=p=>{p.preventDefault(),p.stopPropagation();let v=es(a.getState().state,t);a.getState().setUi({itemSelector:v})};(0,Lt.useEffect)(()=>{if(!i.current)return;let p=Gp(i.current,{disableDragOnFocus:!0});return()=>p?.()},[i.current]);let c=(0,Lt.useCallback)((p,v)=>yt(null,null,function*(){let m=a.getState().state.indexes.nodes[t],S=Ka(m.data.props,r,p);yield Ci(U(L({},m.data),{props:S}),a.getState,"replace",!0,v)}),[a,t,r]),d=(0,Lt.useCallback)(p=>{a.setState({currentRichText:{inlineComponentId:t,inline:!0,field:n,editor:p,id:o}})},[n,t]);if(!n.contentEditable)return(0,Tr.jsx)(Lt.Suspense,{fallback:(0,Tr.jsx)(nu,{content:e}),children:(0,Tr.jsx)(ny,{content:e,field:n})});let u={content:e,onChange:c,field:n,inline:!0,onFocus:d,id:o,name:r};return(0,Tr.jsx)("div",{ref:i,onClick:s,onClickCapture:l,children:(0,Tr.jsx)(Lt.Suspense,{fallback:(0,Tr.jsx)(qp,L({},u)),children:(0,Tr.jsx)(P2,L({},u))})})});oy.displayName="InlineEditorWrapper";var O2=()=>({richtext:({value:e,componentId:t,field:r,propPath:n,isReadOnly:o})=>{let{contentEditable:i=!0,tiptap:a}=r;if(i===!1||o)return(0,Tr.jsx)(ny,{content:e,field:r});let s=`${t}_${r.type}_${n}`;return(0,Tr.jsx)(oy,{value:e,componentId:t,propPath:n,field:r,id:s},s)}});O();O();function D2(e,t,r=[]){if(Object.is(e,t))return!0;if(typeof e!="object"||e===null||typeof t!="object"||t===null||Object.getPrototypeOf(e)!==Object.getPrototypeOf(t))return!1;let n=new Set(r),o=Object.keys(e).filter(a=>!n.has(a)),i=Object.keys(t).filter(a=>!n.has(a));if(o.length!==i.length)return!1;for(let a=0;a<o.length;a++){let s=o[a];if(!Object.prototype.hasOwnProperty.call(t,s))return!1;let l=e[s],c=t[s];if(!Object.is(l,c))return!1}return!0}var T2=({Component:e,componentProps:t})=>(0,ay.jsx)(e,L({},t)),q_=(0,iy.memo)(T2,(e,t)=>{let r=!0;return"puck"in e.componentProps&&"puck"in t.componentProps&&(r=ms(e.componentProps.puck,t.componentProps.puck)),e.Component===t.Component&&D2(e.componentProps,t.componentProps,["puck"])&&r});O();var A2=5,sy=320,ly=new Map,M2=e=>{var t;return(t=ly.get(e))!=null?t:sy},L2=(e,t)=>{t<=0||ly.set(e,t)},R2=({contentIds:e,zoneCompound:t,renderItem:r})=>{let n=B(k=>{var h,_;return(_=(h=k.selectedItem)==null?void 0:h.props.id)!=null?_:null}),o=Qt(),i=(0,Ut.useContext)(st),a=Lr(st,k=>{var h;let _=(h=k.draggedItem)==null?void 0:h.id;return _?String(_):null}),s=Lr(st,k=>{var h,_,g;if((h=k.draggedItem)!=null&&h.id){let[y]=(g=Object.entries((_=k.previewIndex)!=null?_:{}).find(([,x])=>!x?.ghost))!=null?g:[];return y?.split(":")[0]}return null}),l=o?.defaultView,c=(0,Ut.useRef)(new Map),d=De(),u=(0,Ut.useCallback)(k=>{var h,_,g,y;if(!k||k==="root")return-1;let x=e.indexOf(k);if(x>-1)return x;let E=(g=(_=(h=d.getState().state.indexes.nodes)==null?void 0:h[k])==null?void 0:_.path)!=null?g:[];for(let C=E.length-1;C>=0;C-=1){let D=(y=E[C])==null?void 0:y.split(":")[0];if(!D||D==="root")continue;let T=e.indexOf(D);if(T>-1)return T}return-1},[d,e]),p=(0,Ut.useMemo)(()=>{let k=new Set;return[n,a,s].forEach(h=>{let _=u(h);_>-1&&k.add(_)}),Array.from(k).sort((h,_)=>h-_)},[s,a,u,n]),v=(0,Ut.useCallback)(k=>{let h=Ba(k);return p.forEach(_=>{h.includes(_)||h.push(_)}),h.sort((_,g)=>_-g),h},[p]),f=Dl({count:e.length,getItemKey:k=>e[k],estimateSize:k=>M2(e[k]),getScrollElement:()=>l??null,overscan:A2,observeElementRect:(k,h)=>l?np(k,h):zl(k,h),observeElementOffset:(k,h)=>l?op(k,h):Pl(k,h),scrollToFn:(k,h,_)=>l?ip(k,h,_):Ol(k,h,_),rangeExtractor:v,initialOffset:()=>l?l.scrollY:0});(0,Ut.useEffect)(()=>(i.getState().registerRootVirtualizer(t,{resolveIndex:k=>u(k),virtualizer:f}),()=>{i.getState().unregisterRootVirtualizer(t)}),[u,f,t,i]);let m=(0,Ut.useCallback)(k=>{let h=c.current.get(k);if(h)return h;let _=g=>{if(!g)return;let y=Math.ceil(g.getBoundingClientRect().height)||sy;typeof y=="number"&&y>0&&L2(k,y)};return c.current.set(k,_),_},[]);(0,Ut.useEffect)(()=>{let k=new Set(e);Array.from(c.current.keys()).forEach(h=>{k.has(h)||c.current.delete(h)})},[e]);let S=f.getVirtualItems(),w=f.getTotalSize(),b=(0,Ut.useMemo)(()=>{let k=[],h=0,_=-1;S.forEach(y=>{if(!y)return;let x=e[y.index],E=Math.max(y.start-h,0);E>0&&k.push((0,_i.jsx)("div",{style:{height:`${E}px`}},`gap:${_}:${y.index}`)),k.push(r({componentId:x,index:y.index,measureRef:m(x)})),h=y.end,_=y.index});let g=Math.max(w-h,0);return g>0&&k.push((0,_i.jsx)("div",{style:{height:`${g}px`}},`gap:${_}:end`)),k},[w,S,m]);return(0,_i.jsx)(_i.Fragment,{children:b})};O();var N2=re("DropZone",$b),U_="var(--puck-line-placeholder-width, 2px)",F2=({zoneRef:e,contentIds:t,index:r})=>{let[n,o]=(0,pc.useState)();return(0,pc.useLayoutEffect)(()=>{var i,a,s,l;let c=e.current,d=c?.ownerDocument.defaultView;if(!c||!d)return;let u=Z=>Z?d.getComputedStyle(Z):void 0,p=Z=>parseFloat(Z??"")||0,v=Z=>{let $=t[Z];if(typeof $>"u")return;let V=c.querySelector(`:scope > ${yi($)}:not([data-dnd-dragging])`);if(V)return{el:V,rect:V.getBoundingClientRect()}},f=c.getBoundingClientRect(),m=d.getComputedStyle(c),S=v(r-1),w=v(r),b=w??S,k=Xb(c,d,m),{horizontal:h,reversed:_,forward:g,start:y,end:x,isBefore:E}=Kb(k),C=p(h?m.columnGap:m.rowGap),D=(Z,$)=>{var V;let Q=$==="start"==!_?h?"marginLeft":"marginTop":h?"marginRight":"marginBottom";return p((V=u(Z))==null?void 0:V[Q])},T=p(m.borderLeftWidth),M=p(m.borderTopWidth),N=p(m.borderRightWidth),R=p(m.borderBottomWidth),F;w?S&&E(x(S.rect),y(w.rect))?F=(x(S.rect)+y(w.rect))/2:F=y(w.rect)-g*(Math.max(D(w.el,"start"),C)/2):S?F=x(S.rect)+g*(Math.max(D(S.el,"end"),C)/2):F=h?_?f.right-N-p(m.paddingRight):f.left+T+p(m.paddingLeft):_?f.bottom-R-p(m.paddingBottom):f.top+M+p(m.paddingTop),o(h?{top:((i=b?.rect.top)!=null?i:f.top+M+p(m.paddingTop))-f.top+c.scrollTop-M,height:(a=b?.rect.height)!=null?a:f.height-M-R-p(m.paddingTop)-p(m.paddingBottom),left:tc(F-f.left+c.scrollLeft-T,0,c.scrollWidth),width:U_,transform:"translateX(-50%)"}:{left:((s=b?.rect.left)!=null?s:f.left+T+p(m.paddingLeft))-f.left+c.scrollLeft-T,width:(l=b?.rect.width)!=null?l:f.width-T-N-p(m.paddingLeft)-p(m.paddingRight),top:tc(F-f.top+c.scrollTop-M,0,c.scrollHeight),height:U_,transform:"translateY(-50%)"})},[e,t,r]),n?(0,cy.jsx)("div",{className:N2("linePlaceholder"),style:n,"data-puck-line-placeholder":!0}):null},j2=re("DropZone",$b),B2=()=>`#${Math.floor(Math.random()*16777215).toString(16)}`,W2=!1,H2=({element:e,label:t,override:r})=>e?(0,xe.jsx)("div",{dangerouslySetInnerHTML:{__html:e.outerHTML}}):(0,xe.jsx)(Sp,{name:t,children:r}),Ip=e=>(0,xe.jsx)(uy,L({},e)),V2=({zoneCompound:e,componentId:t,index:r,dragAxis:n,collisionAxis:o,inDroppableZone:i,itemRef:a})=>{var s,l,c,d;let u=B(q=>q.metadata),p=(0,ve.useContext)(Ii),{depth:v=1}=p??{},f=(0,ve.useContext)(st),m=B(we(q=>{var ne;return(ne=q.state.indexes.nodes[t])==null?void 0:ne.flatData.props})),S=B(q=>{var ne;return(ne=q.state.indexes.nodes[t])==null?void 0:ne.data.type}),w=B(we(q=>{var ne;return(ne=q.state.indexes.nodes[t])==null?void 0:ne.data.readOnly})),b=De(),k=(0,ve.useMemo)(()=>{if(m)return Hc({type:S,props:m});let q=f.getState().previewIndex[e];return t===q?.props.id?{type:q.componentType,props:q.props,previewType:q.type,element:q.element}:null},[b,t,e,S,m]),h=B(q=>k?.type?q.config.components[k.type]:null),_=(0,ve.useMemo)(()=>({renderDropZone:Ip,isEditing:!0,dragRef:null,metadata:L(L({},u),h?.metadata)}),[u,h?.metadata]),g=B(q=>q.overrides),y=B(q=>{var ne;return((ne=q.componentState[t])==null?void 0:ne.loadingCount)>0}),x=B(q=>{var ne;return((ne=q.selectedItem)==null?void 0:ne.props.id)===t||!1}),E=oe("label-component"),C=oe("canvas-noconfig",{type:(l=(s=k?.type)==null?void 0:s.toString())!=null?l:""}),D=(d=(c=h?.label)!=null?c:k?.type.toString())!=null?d:E,T=(0,ve.useMemo)(()=>U(L(L({},h?.defaultProps),k?.props),{puck:_,editMode:!0}),[h?.defaultProps,k?.props,_]),M=(0,ve.useMemo)(()=>{var q;return{type:(q=k?.type)!=null?q:S,props:T}},[k?.type,S,T]),N=B(q=>q.config),R=B(q=>q.plugins),F=B(q=>q.fieldTransforms),Z=(0,ve.useMemo)(()=>L(L(L(L(L({},ws(Ip,q=>(0,xe.jsx)(S2,{componentId:t,zone:q.zone}))),z2()),O2()),R.reduce((q,ne)=>L(L({},q),ne.fieldTransforms),{})),F),[R,F]),$=ty(N,M,Z,w,y);if(!k)return;let V=h?h.render:()=>(0,xe.jsx)("div",{style:{padding:48,textAlign:"center"},children:C}),Q=k.type,de="previewType"in k?k.previewType==="insert":!1;return(0,xe.jsx)(YS,{id:t,componentType:Q,zoneCompound:e,depth:v+1,index:r,isLoading:y,isSelected:x,label:D,autoDragAxis:n,userDragAxis:o,inDroppableZone:i,itemRef:a,children:q=>{var ne;return h?.inline&&!de?(0,xe.jsx)(q_,{Component:V,componentProps:U(L({},$),{puck:U(L({},$.puck),{dragRef:q})})}):(0,xe.jsx)("div",{ref:q,children:de?(0,xe.jsx)(H2,{label:D,override:(ne=g.componentItem)!=null?ne:g.drawerItem,element:"element"in k&&k.element?k.element:void 0}):(0,xe.jsx)(q_,{Component:V,componentProps:$})})}})},Z_=(0,ve.memo)(V2),uy=(0,ve.forwardRef)(function({zone:t,allow:r,disallow:n,style:o,className:i,minEmptyHeight:a="128px",collisionAxis:s,as:l},c){let d=(0,ve.useContext)(Ii),u=De(),{areaId:p,depth:v=0,registerLocalZone:f,unregisterLocalZone:m}=d??{},S=B(we(P=>{var j;return p?(j=P.state.indexes.nodes[p])==null?void 0:j.path:null})),w=tr;p&&t!==tr&&(w=`${p}:${t}`);let b=w===tr||t===tr||p==="root",k=Lr(st,P=>P.nextAreaDepthIndex[p||""]),h=B(we(P=>{var j;return(j=P.state.indexes.zones[w])==null?void 0:j.contentIds})),_=B(we(P=>{var j;return(j=P.state.indexes.zones[w])==null?void 0:j.type}));(0,ve.useEffect)(()=>{(!_||_==="dropzone")&&d?.registerZone&&d?.registerZone(w)},[_,u]),(0,ve.useEffect)(()=>{_==="dropzone"&&w!==tr&&console.warn("DropZones have been deprecated in favor of slot fields and will be removed in a future version of Puck. Please see the migration guide: https://www.puckeditor.com/docs/guides/migrations/dropzones-to-slots")},[_]);let g=(0,ve.useMemo)(()=>h||[],[h]),y=(0,ve.useRef)(null),x=(0,ve.useCallback)(P=>qb(P,{allow:r,disallow:n}),[r,n]),E=Lr(st,P=>{var j;let W=(j=P.draggedItem)==null?void 0:j.data.componentType;return x(W)}),C=k||b,D=Lr(st,P=>{var j;let W=!0;return W=(j=P.zoneDepthIndex[w])!=null?j:!1,W&&(W=E),W});(0,ve.useEffect)(()=>(f&&f(w,E||D),()=>{m&&m(w)}),[E,D,w]);let[T,M]=y2(g,w),N=M&&!M.linePlaceholder?1:0,R=T.length===N,F=D&&R,Z=(0,ve.useContext)(st);(0,ve.useEffect)(()=>{let{enabledIndex:P}=Z.getState();Z.setState({enabledIndex:U(L({},P),{[w]:D})})},[D,Z,w]);let $={id:w,collisionPriority:D?v:0,disabled:!F,collisionDetector:xb,type:"dropzone",data:{areaId:p,depth:v,isDroppableTarget:E,path:S||[]}},{ref:V}=oi($),Q=B(P=>P?.selectedItem&&p===P?.selectedItem.props.id),[de]=w2(y,s),[q,ne]=_2({zoneCompound:w,userMinEmptyHeight:a,ref:y}),Me=(0,ve.useCallback)(P=>{wp([y,V,c],P)},[V]),J=B(P=>P._experimentalVirtualization),H=l??"div",z=J&&((p??Co)===Co&&v===0);return(0,xe.jsxs)(H,{className:`${j2({isRootZone:b,hoveringOverArea:C,isEnabled:D,isAreaSelected:Q,hasChildren:g.length>0,isAnimating:ne})}${i?` ${i}`:""}`,ref:Me,"data-testid":`dropzone:${w}`,"data-puck-dropzone":w,style:U(L({},o),{"--puck-slot-min-empty-height":q,backgroundColor:W2?B2():o?.backgroundColor}),children:[z?(0,xe.jsx)(R2,{contentIds:T,zoneCompound:w,renderItem:P=>(0,xe.jsx)(Z_,{zoneCompound:w,componentId:P.componentId,dragAxis:de,index:P.index,collisionAxis:s,inDroppableZone:E,itemRef:P.measureRef},P.componentId)}):T.map((P,j)=>(0,xe.jsx)(Z_,{zoneCompound:w,componentId:P,dragAxis:de,index:j,collisionAxis:s,inDroppableZone:E},P)),M?.linePlaceholder&&(0,xe.jsx)(F2,{zoneRef:y,contentIds:g,index:M.index})]})}),$2=({config:e,item:t,metadata:r})=>{let n=e.components[t.type],o=Ss(e,t,s=>(0,xe.jsx)(Is,U(L({},s),{config:e,metadata:r}))),i=(0,ve.useMemo)(()=>({areaId:o.id,depth:1}),[o]),a=qi(n.fields,o);return(0,xe.jsx)(qa,{value:i,children:(0,xe.jsx)(n.render,U(L(L({},o),a),{puck:U(L({},o.puck),{renderDropZone:Ep,metadata:L(L({},r),n.metadata)})}))},o.id)},Ep=e=>(0,xe.jsx)(dy,L({},e)),dy=(0,ve.forwardRef)(function({className:t,style:r,zone:n,as:o},i){let a=(0,ve.useContext)(Ii),{areaId:s="root"}=a||{},{config:l,data:c,metadata:d}=(0,ve.useContext)(rc),u=`${s}:${n}`,p=c?.content||[];(0,ve.useEffect)(()=>{p||a?.registerZone&&a?.registerZone(u)},[p]);let v=o??"div";return!c||!l?null:(u!==tr&&(p=Uf(c,u).zones[u]),(0,xe.jsx)(v,{className:t,style:r,ref:i,children:p.map(f=>l.components[f.type]?(0,xe.jsx)($2,{config:l,item:f,metadata:d},f.props.id):null)}))}),Cp=e=>(0,xe.jsx)(py,L({},e)),py=(0,ve.forwardRef)(function(t,r){let n=(0,ve.useContext)(Ii);return n?.mode==="edit"?(0,xe.jsx)(xe.Fragment,{children:(0,xe.jsx)(uy,U(L({},t),{ref:r}))}):(0,xe.jsx)(xe.Fragment,{children:(0,xe.jsx)(dy,U(L({},t),{ref:r}))})}),rc=fc.default.createContext({config:{components:{}},data:{root:{},content:[]},metadata:{}});function fy({config:e,data:t,metadata:r={}}){var n,o;let i=U(L({},t),{root:t.root||{},content:t.content||[]}),a="props"in i.root?i.root.props:i.root,s=a?.title||"",l=U(L({},a),{puck:{renderDropZone:Cp,isEditing:!1,dragRef:null,metadata:r},title:s,editMode:!1,id:"puck-root"}),c=Ss(e,{type:"root",props:l},p=>(0,Ur.jsx)(ou,U(L({},p),{config:e,metadata:r}))),d=qi((n=e.root)==null?void 0:n.fields,l),u=(0,fc.useMemo)(()=>({mode:"render",depth:0}),[]);return(o=e.root)!=null&&o.render?(0,Ur.jsx)(rc.Provider,{value:{config:e,data:i,metadata:r},children:(0,Ur.jsx)(qa,{value:u,children:(0,Ur.jsx)(e.root.render,U(L(L({},c),d),{children:(0,Ur.jsx)(Ep,{zone:Wc})}))})}):(0,Ur.jsx)(rc.Provider,{value:{config:e,data:i,metadata:r},children:(0,Ur.jsx)(qa,{value:u,children:(0,Ur.jsx)(Ep,{zone:Wc})})})}O();O();function q2(e,t,r){return yt(this,null,function*(){let n=t().state.indexes.nodes[e];if(!n){console.warn(`Warning: Could not find component with id "${e}" to resolve its data. Component may have been removed or the id is invalid.`);return}yield Ci(n.data,t,r)})}O();function U2(e,t,r){return yt(this,null,function*(){let n=wr(e,t().state);if(!n){console.warn(`Warning: Could not find component for selector "${JSON.stringify(e)}" to resolve its data. Component may have been removed or the selector is invalid.`);return}let o=zo(n);yield Ci(o,t,r)})}var G_=(e,t)=>{let r={back:e.history.back,forward:e.history.forward,setHistories:e.history.setHistories,setHistoryIndex:e.history.setHistoryIndex,hasPast:e.history.hasPast(),hasFuture:e.history.hasFuture(),histories:e.history.histories,index:e.history.index},n={appState:Yf(e.state),config:e.config,dispatch:e.dispatch,getPermissions:e.permissions.getPermissions,refreshPermissions:e.permissions.refreshPermissions,resolveDataById:(o,i)=>q2(o,t,i),resolveDataBySelector:(o,i)=>U2(o,t,i),history:r,selectedItem:e.selectedItem||null,getItemBySelector:o=>wr(o,e.state),getItemById:o=>e.state.indexes.nodes[o].data,getSelectorForId:o=>es(e.state,o),getParentById:o=>{let a=e.state.indexes.nodes[o].parentId;if(a===null)return;let s=e.state.indexes.nodes[a];if(s)return s.data},dictionary:e.dictionary};return n.__private={appState:e.state},n},Yp=(0,Qr.createContext)(null),Y_=e=>({state:e.state,config:e.config,dispatch:e.dispatch,permissions:e.permissions,history:e.history,selectedItem:e.selectedItem,dictionary:e.dictionary}),Z2=e=>{let[t]=(0,Qr.useState)(()=>Gt(()=>G_(Y_(e.getState()),e.getState)));return(0,Qr.useEffect)(()=>e.subscribe(r=>Y_(r),r=>{t.setState(G_(r,e.getState))}),[]),t};function ts(){return function(t){let r=(0,Qr.useContext)(Yp);if(!r)throw new Error("usePuck must be used inside <Puck>.");return Oo(r,t??(o=>o))}}function Xp(){let e=(0,Qr.useContext)(Yp);if(!e)throw new Error("usePuckGet must be used inside <Puck>.");return e.getState}O();O();O();O();O();var G2={ComponentList:"_ComponentList_htktj_1","ComponentList--isExpanded":"_ComponentList--isExpanded_htktj_5","ComponentList-content":"_ComponentList-content_htktj_9","ComponentList-title":"_ComponentList-title_htktj_17","ComponentList-titleIcon":"_ComponentList-titleIcon_htktj_63"},Ml=re("ComponentList",G2),vy=({name:e,label:t})=>{var r;let n=B(i=>i.overrides),o=B(i=>i.permissions.getPermissions({type:e}).insert);return(0,hy.useEffect)(()=>{n.componentItem&&console.warn("The `componentItem` override has been deprecated and renamed to `drawerItem`")},[n]),(0,ar.jsx)(dc.Item,{label:t,name:e,isDragDisabled:!o,children:(r=n.componentItem)!=null?r:n.drawerItem})},gi=({children:e,title:t,id:r})=>{let n=B(d=>d.config),o=B(d=>d.setUi),i=B(d=>d.state.ui.componentList),{expanded:a=!0}=i[r]||{},s=`puck-drawer-category-${r}`,l=oe("drawer-category-collapse",{title:t??""}),c=oe("drawer-category-expand",{title:t??""});return(0,ar.jsxs)("div",{className:Ml({isExpanded:a}),children:[t&&(0,ar.jsxs)("button",{type:"button",className:Ml("title"),"aria-expanded":a,"aria-controls":s,onClick:()=>o({componentList:U(L({},i),{[r]:U(L({},i[r]),{expanded:!a})})}),title:a?l:c,children:[(0,ar.jsx)("div",{children:t}),(0,ar.jsx)("div",{className:Ml("titleIcon"),children:a?(0,ar.jsx)(Uc,{size:12}):(0,ar.jsx)(Hi,{size:12})})]}),(0,ar.jsx)("div",{className:Ml("content"),id:s,children:(0,ar.jsx)(dc,{children:e||Object.keys(n.components).map(d=>{var u;return(0,ar.jsx)(vy,{label:(u=n.components[d].label)!=null?u:d,name:d},d)})})})]})};gi.Item=vy;var Y2=()=>{let[e,t]=(0,hc.useState)(),r=B(i=>i.config),n=B(i=>i.state.ui.componentList),o=oe("drawer-category-other");return(0,hc.useEffect)(()=>{var i,a,s;if(Object.keys(n).length>0){let l=[],c;c=Object.entries(n).map(([u,p])=>{var v,f;return!p.components||(p.components.forEach(m=>{l.push(m)}),p.visible===!1)?null:(0,Va.jsx)(gi,{id:u,title:((f=(v=r.categories)==null?void 0:v[u])==null?void 0:f.title)||p.title||u,children:p.components.map((m,S)=>{var w;let b=r.components[m]||{};return(0,Va.jsx)(gi.Item,{label:(w=b.label)!=null?w:m,name:m,index:S},m)})},u)});let d=Object.keys(r.components).filter(u=>l.indexOf(u)===-1);d.length>0&&!((i=n.other)!=null&&i.components)&&((a=n.other)==null?void 0:a.visible)!==!1&&c.push((0,Va.jsx)(gi,{id:"other",title:((s=n.other)==null?void 0:s.title)||o,children:d.map((u,p)=>{var v;let f=r.components[u]||{};return(0,Va.jsx)(gi.Item,{name:u,label:(v=f.label)!=null?v:u,index:p},u)})},"other")),t(c)}},[r.categories,r.components,n,o]),e},my=()=>{let e=B(n=>n.overrides),t=Y2(),r=(0,gy.useMemo)(()=>(e.components&&console.warn("The `components` override has been deprecated and renamed to `drawer`"),e.components||e.drawer||"div"),[e]);return(0,zp.jsx)(r,{children:t||(0,zp.jsx)(gi,{id:"all"})})};O();var X2={BlocksPlugin:"_BlocksPlugin_9af19_1"},K2=re("BlocksPlugin",X2),_y=(e={})=>{var t,r;return{name:"blocks",label:(t=e.label)!=null?t:"Blocks",render:()=>(0,Ul.jsx)("div",{className:K2(),children:(0,Ul.jsx)(my,{})}),icon:(r=e.icon)!=null?r:(0,Ul.jsx)(nh,{})}};O();O();O();var J2=(e,t)=>Object.keys(e.indexes.zones).filter(r=>r.split(":")[0]===t);O();O();O();O();O();O();O();function Q2(e,t){if(typeof e!="string")throw new Error(`Can't get field definition for path (${e}): Path should be a string`);if(!t||typeof t!="object")return;let r=e.split(/\.|\[\d+\]/).filter(Boolean),n=t,o;for(let i=0;i<r.length;i++){let a=r[i];if(o=n[a],i===r.length-1)return o;if(!o||(o.type!=="object"||!o.objectFields)&&(o.type!=="array"||!o.arrayFields))return;o.type==="object"&&(n=o.objectFields),o.type==="array"&&(n=o.arrayFields)}}var by=(e,t,r)=>{var n;let[o,i]=e.split(":");if(!i)return;let a=(n=r[o])==null?void 0:n.data.type,s=a&&a!==Co?t.components[a]:t.root;return Q2(i,s?.fields)},X_={},eI=(e,t,r)=>{var n;if(((n=r.zones[e])==null?void 0:n.type)!=="slot")return X_;let o=by(e,t,r.nodes);return o?.type!=="slot"?X_:{allow:o.allow,disallow:o.disallow}},yy="outline-item",tI="outline-zone",Kp=(e,t,r)=>{let n=e.get(t);if(n!==void 0)return n;let o=r();return e.set(t,o),o},nc=(e,t,r,n,o)=>Kp(e,`zone:${t}`,()=>{let i=eI(t,n,o);return qb(r,i)}),rI=(e,t,r,n,o)=>Kp(e,`childZones:${t}`,()=>Object.keys(o.zones).some(i=>i.startsWith(`${t}:`)&&nc(e,i,r,n,o))),nI=(e,t,r,n)=>Kp(e,`subtree:${t}`,()=>{var o;return t===r?!0:(((o=n[t])==null?void 0:o.path)||[]).some(a=>a.split(":")[0]===r)}),ky=(e,t)=>r=>{if(r.type!==yy)return!1;let n=r.data,o=e.outlineStore.getState().acceptCache,{config:i,state:a}=e.appStore.getState(),s=a.indexes,l=t.kind==="row"?t.itemId:t.zoneCompound.split(":")[0];return nI(o,l,n.itemId,s.nodes)?!1:t.kind==="zone"?nc(o,t.zoneCompound,n.componentType,i,s):nc(o,t.zoneCompound,n.componentType,i,s)||rI(o,t.itemId,n.componentType,i,s)};O();var oI=600,xy=()=>{let e=null,t=null,r=()=>{e!==null&&(clearTimeout(e),e=null),t=null};return Gt((n,o)=>({status:"idle",draggedRow:null,tempExpandedIds:new Set,expandCandidateId:null,indicator:null,drop:null,acceptCache:new Map,startDrag:i=>n({status:"dragging",draggedRow:i,acceptCache:new Map}),setTarget:(i,a)=>{var s,l,c,d;let u=o();((s=u.indicator)==null?void 0:s.targetId)===i.targetId&&((l=u.indicator)==null?void 0:l.position)===i.position&&((c=u.drop)==null?void 0:c.zone)===a.zone&&((d=u.drop)==null?void 0:d.index)===a.index||n({indicator:i,drop:a})},clearTarget:()=>{o().indicator===null&&o().drop===null||n({indicator:null,drop:null})},scheduleExpand:(i,a)=>{t===i||o().tempExpandedIds.has(i)||(r(),t=i,n({expandCandidateId:i}),e=setTimeout(()=>{e=null,t=null,n(s=>({tempExpandedIds:new Set(s.tempExpandedIds).add(i),expandCandidateId:null})),a()},oI))},cancelPendingExpand:()=>{r(),o().expandCandidateId!==null&&n({expandCandidateId:null})},endDrag:()=>{r(),n({status:"dropping",indicator:null,drop:null,expandCandidateId:null})},reset:()=>{r(),n({status:"idle",draggedRow:null,tempExpandedIds:new Set,expandCandidateId:null,indicator:null,drop:null,acceptCache:new Map})}}))},Jp=(0,vc.createContext)(xy()),gc=()=>(0,vc.useContext)(Jp),Qp=e=>Lr(Jp,e),iI=({kind:e,zoneCompound:t})=>{let r=De(),n=gc(),o=`${e}:${t}`,i=(0,Op.useMemo)(()=>ky({appStore:r,outlineStore:n},{kind:"zone",zoneCompound:t}),[r,n,t]),{ref:a}=oi({id:o,type:tI,accept:i,collisionDetector:xb,data:{kind:"zone",zoneCompound:t}}),s=Qp(c=>{var d;return((d=c.indicator)==null?void 0:d.targetId)===o});return(0,Op.useMemo)(()=>({isDropTarget:s,ref:a}),[s,a])},wy=iI;O();O();var aI={DropLine:"_DropLine_eyz3q_2","DropLine--top":"_DropLine--top_eyz3q_12","DropLine--bottom":"_DropLine--bottom_eyz3q_16","DropLine--outset":"_DropLine--outset_eyz3q_20"},sI=re("DropLine",aI),ef=({edge:e,outset:t})=>(0,Sy.jsx)("div",{className:sI({top:e==="top",bottom:e==="bottom",outset:!!t})});O();O();O();O();var lI=(...e)=>[...e].filter(Boolean).join(" "),Iy=lI;O();var cI={"LayerTree-helper":"_LayerTree-helper_1m7e4_2","LayerTree-helperRoot":"_LayerTree-helperRoot_1m7e4_11"},K_=re("LayerTree",cI),Ey=({zoneCompound:e})=>{let{ref:t,isDropTarget:r}=wy({kind:"empty",zoneCompound:e}),n=oe("outline-empty"),[o]=e.split(":"),i=o===Co;return(0,mc.jsxs)("li",{className:Iy(K_("helper"),i?K_("helperRoot"):void 0),"data-puck-drop-target":r||void 0,ref:t,children:[n,r&&(0,mc.jsx)(ef,{edge:"top"})]})};O();O();var uI=({componentType:e,index:t,itemId:r,zoneCompound:n})=>{let o=De(),i=gc(),a=(0,Za.useMemo)(()=>ky({appStore:o,outlineStore:i},{kind:"row",itemId:r,zoneCompound:n}),[o,i,r,n]),s=(0,Za.useMemo)(()=>Bp("y"),[]),{handleRef:l,ref:c,isDragSource:d}=li({id:r,index:t,group:n,type:yy,accept:a,data:{kind:"row",itemId:r,zoneCompound:n,index:t,componentType:e},collisionPriority:1,collisionDetector:s,transition:{duration:0},plugins:m=>[...m,Or.configure({feedback:"clone",dropAnimation:null})]}),{indicatorPosition:u,isExpandCandidate:p,isTempExpanded:v}=Qp(m=>{var S;return{indicatorPosition:((S=m.indicator)==null?void 0:S.targetId)===r?m.indicator.position:null,isExpandCandidate:m.expandCandidateId===r,isTempExpanded:m.tempExpandedIds.has(r)}});return{rowRef:(0,Za.useCallback)(m=>{c(m),l(m)},[c,l]),isDragSource:d,indicatorPosition:u,isExpandCandidate:p,isTempExpanded:v}};O();var dI={Layer:"_Layer_onfgu_1","Layer-inner":"_Layer-inner_onfgu_8","Layer--isSortable":"_Layer--isSortable_onfgu_18","Layer-content":"_Layer-content_onfgu_22","Layer-clickable":"_Layer-clickable_onfgu_29","Layer-caret":"_Layer-caret_onfgu_57","Layer--containsZone":"_Layer--containsZone_onfgu_68","Layer-title":"_Layer-title_onfgu_76","Layer-name":"_Layer-name_onfgu_85","Layer-icon":"_Layer-icon_onfgu_91","Layer-zones":"_Layer-zones_onfgu_101","Layer--isExpanded":"_Layer--isExpanded_onfgu_106","Layer--isSelected":"_Layer--isSelected_onfgu_115","Layer--isExpandCandidate":"_Layer--isExpandCandidate_onfgu_138","Layer--isDragSource":"_Layer--isDragSource_onfgu_143"};O();O();var pI={LayerActions:"_LayerActions_d90t9_2","LayerActions--visible":"_LayerActions--visible_d90t9_18"},fI=re("LayerActions",pI),hI=({node:e,visible:t})=>{let r=B(c=>c.dispatch),n=gc(),o=B(we(c=>{let d=wr({index:e.index,zone:e.zoneCompound},c.state),u=c.permissions.getPermissions({item:d});return{delete:u.delete,duplicate:u.duplicate}})),i=oe("outline-item-duplicate"),a=oe("outline-item-delete"),s=(0,Dp.useCallback)(c=>{c.stopPropagation(),n.getState().status==="idle"&&r({type:"remove",index:e.index,zone:e.zoneCompound})},[r,n,e]),l=(0,Dp.useCallback)(c=>{c.stopPropagation(),n.getState().status==="idle"&&r({type:"duplicate",sourceIndex:e.index,sourceZone:e.zoneCompound})},[r,n,e.index,e.zoneCompound]);return!o.delete&&!o.duplicate?null:(0,lo.jsxs)("div",{className:fI({visible:t}),children:[o.duplicate&&(0,lo.jsx)(kt,{onClick:l,title:i,type:"button",children:(0,lo.jsx)(bs,{})}),o.delete&&(0,lo.jsx)(kt,{onClick:s,title:a,type:"button",children:(0,lo.jsx)(ys,{})})]})},$r=re("Layer",dI),Cy=(0,zi.forwardRef)(function({dataIndex:t,depth:r,isSelected:n,node:o,selectedId:i},a){let s=B(E=>E.dispatch),l=B(E=>{var C,D;return(D=(C=E.state.ui.itemExpanded)==null?void 0:C[o.itemId])!=null?D:!1}),c=Lr(st,E=>E.hoveringComponent===o.itemId),d=B(E=>{var C;let D=wr({index:o.index,zone:o.zoneCompound},E.state);return(C=E.permissions.getPermissions({item:D}))==null?void 0:C.drag}),{indicatorPosition:u,isDragSource:p,isExpandCandidate:v,isTempExpanded:f,rowRef:m}=uI({componentType:o.componentType,index:o.index,itemId:o.itemId,zoneCompound:o.zoneCompound}),S=(0,zi.useContext)(st),w=gc(),b=oe("outline-item-collapse"),k=oe("outline-item-expand"),h=o.childZones.length>0,_=(0,zi.useCallback)(E=>{s({type:"setUi",ui:{itemSelector:E}})},[s]),g=l||f,y=u!==null,x=o.childZones.length!==1;return(0,it.jsxs)("li",{ref:a,className:$r({containsZone:h,isDragSource:p,isExpandCandidate:v,isExpanded:g,isHovering:c,isSelected:n,isSortable:d}),"data-index":t,"data-puck-layer-tree-id":o.itemId,children:[y&&(0,it.jsx)(ef,{edge:u==="before"?"top":"bottom",outset:!0}),(0,it.jsxs)("div",{className:$r("inner"),ref:m,onMouseEnter:E=>{E.stopPropagation(),w.getState().status==="idle"&&S.setState({hoveringComponent:o.itemId})},onMouseLeave:E=>{E.stopPropagation(),S.setState({hoveringComponent:null})},children:[(0,it.jsx)("div",{className:$r("caret"),children:(0,it.jsx)(kt,{onClick:E=>{E.stopPropagation(),w.getState().status==="idle"&&s({type:"setUi",ui:C=>{var D;let T=L({},C.itemExpanded);return(D=C.itemExpanded)!=null&&D[o.itemId]?delete T[o.itemId]:T[o.itemId]=!0,{itemExpanded:T}},recordHistory:!1})},title:l?b:k,type:"button",children:(0,it.jsx)(qc,{})})}),(0,it.jsxs)("div",{className:$r("content"),children:[(0,it.jsx)("button",{type:"button",className:$r("clickable"),onClick:()=>{w.getState().status==="idle"&&(_({index:o.index,zone:o.zoneCompound}),S.getState().scrollToComponent(o.itemId))},children:(0,it.jsxs)("div",{className:$r("title"),children:[(0,it.jsx)("div",{className:$r("icon"),children:o.componentType==="Text"||o.componentType==="Heading"?(0,it.jsx)(Vi,{}):(0,it.jsx)(ih,{})}),(0,it.jsx)("div",{className:$r("name"),children:o.label})]})}),(0,it.jsx)(hI,{node:o,visible:c&&!p})]})]}),h&&g&&o.childZones.map(E=>(0,it.jsx)("div",{className:$r("zones"),children:(0,it.jsx)(Dy,{depth:x?r+1:r,selectedId:i,tree:x?E:U(L({},E),{label:void 0})})},E.zoneCompound))]})});O();var zy={LayerTree:"_LayerTree_o5tyt_1","LayerTree--nested":"_LayerTree--nested_o5tyt_12"},vI=re("LayerTree",zy),gI=({depth:e,selectedId:t,tree:r})=>(0,Ga.jsxs)("ul",{className:vI({nested:e>0}),children:[r.items.length===0&&(0,Ga.jsx)(Ey,{zoneCompound:r.zoneCompound}),r.items.map(n=>(0,Ga.jsx)(Cy,{depth:e,isSelected:t===n.itemId,node:n,selectedId:t},n.itemId))]});O();var mI=re("LayerTree",zy),Py=32,_I=8,Oy=new Map,bI=e=>{var t;return(t=Oy.get(e))!=null?t:Py},yI=(e,t)=>{t<=0||Oy.set(e,t)},kI=e=>{var t;let r=(t=e?.parentElement)!=null?t:null;for(;r;){let{overflow:n,overflowY:o}=getComputedStyle(r);if([n,o].some(i=>/auto|scroll/.test(i)))return r;r=r.parentElement}return null},xI=({depth:e,selectedId:t,tree:r})=>{let n=(0,_c.useRef)(null),o=Qp(v=>{var f;return((f=v.draggedRow)==null?void 0:f.zoneCompound)===r.zoneCompound?v.draggedRow.index:null}),i=(0,_c.useCallback)(v=>{let f=Ba(v);return o!==null&&!f.includes(o)&&(f.push(o),f.sort((m,S)=>m-S)),f},[o]),a=Dl({count:r.items.length,estimateSize:v=>bI(r.items[v].itemId),getItemKey:v=>r.items[v].itemId,getScrollElement:()=>kI(n.current),overscan:_I,rangeExtractor:i,measureElement:v=>{let f=Math.ceil(v.getBoundingClientRect().height),m=v.dataset.puckLayerTreeId;return m&&yI(m,f),f||Py}}),s=a.getVirtualItems(),l=a.getTotalSize(),c=[],d=0,u=-1;s.forEach(v=>{let f=r.items[v.index],m=Math.max(v.start-d,0);m>0&&c.push((0,co.jsx)("li",{"aria-hidden":"true",style:{height:`${m}px`}},`gap:${r.zoneCompound}:${u}:${v.index}`)),c.push((0,co.jsx)(Cy,{dataIndex:v.index,depth:e,isSelected:t===f.itemId,node:f,ref:a.measureElement,selectedId:t},f.itemId)),d=v.end,u=v.index});let p=Math.max(l-d,0);return p>0&&c.push((0,co.jsx)("li",{"aria-hidden":"true",style:{height:`${p}px`}},`gap:${r.zoneCompound}:${u}:end`)),(0,co.jsxs)("ul",{className:mI({nested:e>0}),ref:n,children:[r.items.length===0&&(0,co.jsx)(Ey,{zoneCompound:r.zoneCompound}),c]})};O();var wI={"LayerTree-zoneTitle":"_LayerTree-zoneTitle_fvhlh_2","LayerTree-zoneIcon":"_LayerTree-zoneIcon_fvhlh_19"},J_=re("LayerTree",wI),SI=25,II=({label:e,zoneCompound:t})=>{let{ref:r,isDropTarget:n}=wy({kind:"label",zoneCompound:t});return(0,lr.jsxs)("div",{className:J_("zoneTitle"),"data-puck-drop-target":n||void 0,ref:r,children:[(0,lr.jsx)("div",{className:J_("zoneIcon"),children:(0,lr.jsx)(Gc,{})}),e,n&&(0,lr.jsx)(ef,{edge:"bottom"})]})},Dy=({depth:e,selectedId:t,tree:r})=>{let n=e===0&&r.items.length>=SI;return(0,lr.jsxs)(lr.Fragment,{children:[r.label&&(0,lr.jsx)(II,{label:r.label,zoneCompound:r.zoneCompound}),n?(0,lr.jsx)(xI,{depth:e,selectedId:t,tree:r}):(0,lr.jsx)(gI,{depth:e,selectedId:t,tree:r})]})};O();O();O();function EI(e,t){return Object.keys(t).some(r=>r.startsWith(`${e}:`))}var CI=2,zI=60,PI=(e,t)=>{let r,n=0,o=0,i=()=>{var a;let s=(a=Qt())==null?void 0:a.querySelector(`[data-puck-component="${e}"]`),l=s?s.getBoundingClientRect().top:null;if(n=l===r?n+1:0,r=l,o+=1,n>=CI||o>=zI){t(e);return}requestAnimationFrame(i)};requestAnimationFrame(i)},Ty=e=>{if(typeof document>"u")return;let t=document.getElementById("preview-frame");e?t?.setAttribute("data-puck-outline-dragging","true"):t?.removeAttribute("data-puck-outline-dragging")},OI=(e,t)=>{let r=e.operation.source,n=r?.data;if(!r||!n)return;let o=t.appStore.getState(),i=wr({zone:n.zoneCompound,index:n.index},o.state);if(!i||!o.permissions.getPermissions({item:i}).drag){e.preventDefault();return}t.outlineDndStore.getState().startDrag({itemId:n.itemId,zoneCompound:n.zoneCompound,index:n.index,componentType:n.componentType}),Ty(!0),o.dispatch({type:"setUi",ui:{isDragging:!0},recordHistory:!1})},Q_=(e,t,r)=>{var n,o;let i=r.outlineDndStore.getState(),a=i.draggedRow;if(!a)return;let s=e.operation.target;if(!s){i.cancelPendingExpand(),i.clearTarget();return}let l=s.data;if(l.kind==="zone"){i.cancelPendingExpand(),i.setTarget({targetId:s.id.toString(),position:"inside"},{zone:l.zoneCompound,index:0});return}let{config:c,state:d}=r.appStore.getState(),u=d.indexes,p=i.acceptCache;if(nc(p,l.zoneCompound,a.componentType,c,u)){let m=(n=t.collisionObserver.collisions[0])==null?void 0:n.data,S=Wp(m?.direction);i.setTarget({targetId:s.id.toString(),position:S},{zone:l.zoneCompound,index:Hp({position:S,sourceIndex:a.index,targetIndex:l.index,isSameZone:l.zoneCompound===a.zoneCompound})})}else i.clearTarget();let v=!!((o=d.ui.itemExpanded)!=null&&o[l.itemId])||i.tempExpandedIds.has(l.itemId),f=EI(l.itemId,u.zones);!v&&f?i.scheduleExpand(l.itemId,()=>{requestAnimationFrame(()=>t.collisionObserver.forceUpdate(!0))}):i.cancelPendingExpand()},DI=(e,t)=>{let{source:r}=e.operation,n=t.outlineDndStore.getState(),o=n.draggedRow,i=e.canceled?null:n.drop,a=t.appStore.getState().dispatch;if(Ty(!1),o&&i){Gb(o.itemId,{zone:o.zoneCompound,index:o.index},{zone:i.zone,index:i.index},t.appStore);let l=i.zone!==o.zoneCompound||i.index!==o.index;a({type:"setUi",ui:{itemSelector:{zone:i.zone,index:i.index},isDragging:!1},recordHistory:l}),PI(o.itemId,t.scrollToComponent)}else a({type:"setUi",ui:{isDragging:!1},recordHistory:!1});n.endDrag();let s=()=>t.outlineDndStore.getState().reset();if(!r||r.status==="idle")s();else{let l=Ve(()=>{r.status==="idle"&&(s(),l?.())})}},TI=[],AI=({children:e})=>{let t=De(),r=(0,Pi.useContext)(st),[n]=(0,Pi.useState)(()=>xy()),o=B(s=>{var l,c;return(c=(l=s.dnd)==null?void 0:l.disableOutlineDrag)!=null?c:!1}),i=jp({mouse:[new or.Distance({value:5})]}),a=(0,Pi.useMemo)(()=>({outlineDndStore:n,appStore:t,scrollToComponent:s=>r.getState().scrollToComponent(s)}),[n,t,r]);return(0,Tp.jsx)(Jp.Provider,{value:n,children:(0,Tp.jsx)(ni,{sensors:o?TI:i,onBeforeDragStart:s=>{OI(s,a)},onDragOver:(s,l)=>{s.preventDefault(),Q_(s,l,a)},onDragMove:(s,l)=>{Q_(s,l,a)},onDragEnd:s=>{DI(s,a)},children:e})})};O();var MI={LayerTreeRoot:"_LayerTreeRoot_1qowl_1"};O();var LI=e=>{let t={};return Object.keys(e).forEach(r=>{let[n]=r.split(":");n&&(t[n]||(t[n]=[]),t[n].push(r))}),t},RI=(e,t,r,n)=>{var o,i;if(n!==void 0)return n;let[,a]=e.split(":");if(a)return(i=(o=by(e,r,t))==null?void 0:o.label)!=null?i:a},NI=({config:e,itemId:t,index:r,nodes:n,zoneCompound:o,zones:i,zonesByParent:a,componentFallbackLabel:s})=>{var l,c,d,u;let p=n[t],v=(c=(l=p?.data.type)==null?void 0:l.toString())!=null?c:s,f=(u=(d=e.components[v])==null?void 0:d.label)!=null?u:v;return{childZones:(a[t]||[]).map(S=>Ay({config:e,nodes:n,zoneCompound:S,zones:i,zonesByParent:a})),componentType:v,index:r,itemId:t,label:f,zoneCompound:o}},Ay=({config:e,label:t,nodes:r,zoneCompound:n,zones:o,zonesByParent:i=LI(o),componentFallbackLabel:a})=>{var s,l;return{items:((l=(s=o[n])==null?void 0:s.contentIds)!=null?l:[]).map((d,u)=>NI({config:e,itemId:d,index:u,nodes:r,zoneCompound:n,zones:o,zonesByParent:i})),label:RI(n,r,e,t),zoneCompound:n}},FI=re("LayerTreeRoot",MI),jI=({selectedId:e,trees:t})=>{let r=B(n=>{var o,i;return(i=(o=n.dnd)==null?void 0:o.disableOutlineDrag)!=null?i:!1});return(0,Zl.jsx)(AI,{children:(0,Zl.jsx)("div",{className:FI(),"data-puck-dnd-disabled":r||void 0,children:t.map(n=>(0,Zl.jsx)(Dy,{depth:0,selectedId:e,tree:n},n.zoneCompound))})})};O();O();var BI={CollapseAll:"_CollapseAll_1r4cy_1","CollapseAll-icon":"_CollapseAll-icon_1r4cy_5","CollapseAll--visible":"_CollapseAll--visible_1r4cy_10"},eb=re("CollapseAll",BI);function WI({className:e}){let t=B(i=>{var a;return Object.keys((a=i.state.ui.itemExpanded)!=null?a:{}).length>0}),r=B(i=>i.dispatch),n=oe("outline-header-collapseall"),o=()=>{r({type:"setUi",ui:{itemExpanded:{}}})};return(0,Gl.jsx)("div",{className:Iy(eb({visible:t}),e),children:(0,Gl.jsx)(kt,{title:n,onClick:o,children:(0,Gl.jsx)(Jf,{className:eb("icon")})})})}var HI=WI;O();O();var VI={OutlineHeader:"_OutlineHeader_ntv8r_1"},$I=re("OutlineHeader",VI),qI=({children:e,title:t})=>{let r=oe("outline-header-title");return(0,bc.jsxs)("div",{className:$I(),children:[(0,bc.jsx)(lc,{rank:"2",size:"xs",children:r??t}),e]})},UI=qI;O();var ZI={OutlineWrapper:"_OutlineWrapper_b9ln0_1","OutlineWrapper-collapseAll":"_OutlineWrapper-collapseAll_b9ln0_9","OutlineWrapper-layers":"_OutlineWrapper-layers_b9ln0_15"},Ap=re("OutlineWrapper",ZI),GI=({children:e})=>(0,In.jsx)("div",{className:Ap(),children:e}),My=()=>{let e=B(c=>c.overrides.outline),t=B(c=>c.config),r=B(c=>c.state.indexes.nodes),n=B(c=>c.state.indexes.zones),o=B(c=>{var d;return((d=c.selectedItem)==null?void 0:d.props.id)||null}),i=oe("label-component"),a=B(we(c=>J2(c.state,"root"))),s=(0,Pp.useMemo)(()=>a.map(c=>Ay({config:t,label:a.length===1?"":c.split(":")[1],nodes:r,zoneCompound:c,zones:n,componentFallbackLabel:i})),[t,r,a,n,i]),l=(0,Pp.useMemo)(()=>e||GI,[e]);return(0,In.jsxs)(l,{children:[(0,In.jsx)(UI,{children:(0,In.jsx)(HI,{className:Ap("collapseAll")})}),(0,In.jsx)("div",{className:Ap("layers"),children:(0,In.jsx)(jI,{selectedId:o,trees:s})})]})};O();var YI={OutlinePlugin:"_OutlinePlugin_1ylsc_1"},XI=re("OutlinePlugin",YI),Ly=(e={})=>{var t,r;return{name:"outline",label:(t=e.label)!=null?t:"Outline",render:()=>(0,Yl.jsx)("div",{className:XI(),children:(0,Yl.jsx)(My,{})}),icon:(r=e.icon)!=null?r:(0,Yl.jsx)(Gc,{})}};O();O();O();var KI={Breadcrumbs:"_Breadcrumbs_8c6w5_1","Breadcrumbs-breadcrumbLabel":"_Breadcrumbs-breadcrumbLabel_8c6w5_7","Breadcrumbs-breadcrumb":"_Breadcrumbs-breadcrumb_8c6w5_7"};O();var JI=e=>{let t=B(s=>{var l;return(l=s.selectedItem)==null?void 0:l.props.id}),r=B(s=>s.config),n=B(s=>{var l;return(l=s.state.indexes.nodes[t])==null?void 0:l.path}),o=De(),i=oe("label-page"),a=oe("label-component");return(0,Ry.useMemo)(()=>{let s=n?.map(l=>{var c,d,u,p;let[v]=l.split(":");if(v==="root")return{label:((c=r?.root)==null?void 0:c.label)||i,selector:null};let f=o.getState().state.indexes.nodes[v],m=f.path[f.path.length-1],w=(((d=o.getState().state.indexes.zones[m])==null?void 0:d.contentIds)||[]).indexOf(v);return{label:f?(p=(u=r.components[f.data.type])==null?void 0:u.label)!=null?p:f.data.type:a,selector:f?{index:w,zone:f.path[f.path.length-1]}:null}})||[];return e?s.slice(s.length-e):s},[n,e,i,a])},vp=re("Breadcrumbs",KI),Ny=({children:e,numParents:t=1})=>{let r=B(o=>o.setUi),n=JI(t);return(0,ki.jsxs)("div",{className:vp(),children:[n.map((o,i)=>(0,ki.jsxs)("div",{className:vp("breadcrumb"),children:[(0,ki.jsx)("button",{type:"button",className:vp("breadcrumbLabel"),onClick:()=>r({itemSelector:o.selector}),children:o.label}),(0,ki.jsx)(qc,{size:16})]},i)),e]})};O();O();var QI={PuckFields:"_PuckFields_wnj25_1","PuckFields--isLoading":"_PuckFields--isLoading_wnj25_6","PuckFields-loadingOverlay":"_PuckFields-loadingOverlay_wnj25_10","PuckFields-loadingOverlayInner":"_PuckFields-loadingOverlayInner_wnj25_25","PuckFields-field":"_PuckFields-field_wnj25_32","PuckFields--wrapFields":"_PuckFields--wrapFields_wnj25_36"},Xl=re("PuckFields",QI),eE=({children:e})=>(0,Mt.jsx)(Mt.Fragment,{children:e}),tE=(e,t)=>(r,n)=>yt(null,null,function*(){let{dispatch:o,state:i,selectedItem:a,resolveComponentData:s}=t.getState(),{data:l,ui:c}=i,{itemSelector:d}=c,u=l.root.props||l.root,p=a?a.props:u,v=U(L({},p),{[e]:r});if(a&&d){let f=yield s(U(L({},a),{props:v}),"replace"),m=es(t.getState().state,a.props.id);if(!m)return;o({type:"replace",destinationIndex:m.index,destinationZone:m.zone||tr,data:f.node,ui:n});return}if(l.root.props){o({type:"replaceRoot",root:(yield s(U(L({},l.root),{props:v}),"replace")).node,ui:L(L({},c),n),recordHistory:!0});return}o({type:"setData",data:{root:v}})}),rE=({fieldName:e})=>{let t=B(c=>c.fields.fields[e]),r=B(c=>((c.selectedItem?c.selectedItem.readOnly:c.state.data.root.readOnly)||{})[e]),n=B(c=>t?c.selectedItem?`${c.selectedItem.props.id}_${t.type}_${e}`:`root_${t.type}_${e}`:null),o=B(we(c=>{let{selectedItem:d,permissions:u}=c;return d?u.getPermissions({item:d}):u.getPermissions({root:!0})})),i=De(),a=(0,cr.useCallback)(tE(e,i),[e]),{visible:s=!0}=t??{},l=(0,cr.useContext)(Ja.ctx);return(0,cr.useEffect)(()=>i.subscribe(c=>{var d;return(d=c.getCurrentData().props)==null?void 0:d[e]},c=>{l.setState({[e]:c})}),[i,l]),!t||!n||!s||t.type==="slot"?null:(0,Mt.jsx)("div",{className:Xl("field"),children:(0,Mt.jsx)(Ab,{field:t,name:e,id:n,readOnly:!o.edit||r,onChange:a})},n)},nE=({fieldName:e})=>{let t=De(),r=(0,cr.useMemo)(()=>{var n;let o=(n=t.getState().getCurrentData().props)==null?void 0:n[e];return{[e]:o}},[]);return(0,Mt.jsx)(Ja.Provider,{value:r,children:(0,Mt.jsx)(rE,{fieldName:e})})},oE=(0,cr.memo)(nE),iE=({wrapFields:e=!0})=>{let t=B(d=>d.overrides),r=B(d=>{var u,p;let v=d.selectedItem?(u=d.componentState[d.selectedItem.props.id])==null?void 0:u.loadingCount:(p=d.componentState.root)==null?void 0:p.loadingCount;return(v??0)>0}),n=B(we(d=>d.state.ui.itemSelector)),o=B(d=>{var u;return(u=d.selectedItem)==null?void 0:u.props.id}),i=De();zh(i,o);let a=B(d=>d.fields.loading),s=B(we(d=>d.fields.id===o?Object.keys(d.fields.fields):[])),l=a||r,c=(0,cr.useMemo)(()=>t.fields||eE,[t]);return(0,Mt.jsxs)("form",{className:Xl({wrapFields:e}),onSubmit:d=>{d.preventDefault()},children:[(0,Mt.jsx)(c,{isLoading:l,itemSelector:n,children:s.map(d=>(0,Mt.jsx)(oE,{fieldName:d},d))}),l&&(0,Mt.jsx)("div",{className:Xl("loadingOverlay"),children:(0,Mt.jsx)("div",{className:Xl("loadingOverlayInner"),children:(0,Mt.jsx)(Mn,{size:16})})})]})},tf=(0,cr.memo)(iE);O();var aE={FieldsPlugin:"_FieldsPlugin_18cj3_1","FieldsPlugin-header":"_FieldsPlugin-header_18cj3_7"},tb=re("FieldsPlugin",aE),sE=()=>{let e=oe("label-page"),t=B(r=>{var n,o;let i=r.selectedItem;return i?(o=(n=r.config.components[i.type])==null?void 0:n.label)!=null?o:i.type:null});return t??e},Fy=({desktopSideBar:e="right",label:t,icon:r}={})=>({name:"fields",label:t??"Fields",render:()=>(0,Sn.jsxs)("div",{className:tb(),children:[(0,Sn.jsx)("div",{className:tb("header"),children:(0,Sn.jsx)(Ny,{numParents:2,children:(0,Sn.jsx)(sE,{})})}),(0,Sn.jsx)(tf,{})]}),icon:r??(0,Sn.jsx)(fh,{}),mobileOnly:e==="right"});O();O();O();O();O();var lE=`@import "https://rsms.me/inter/inter.css";

/* styles/color.css */
@layer puck-tokens {
  :root {
    --puck-color-rose-01: #4a001c;
    --puck-color-rose-02: #670833;
    --puck-color-rose-03: #87114c;
    --puck-color-rose-04: #a81a66;
    --puck-color-rose-05: #bc5089;
    --puck-color-rose-06: #cc7ca5;
    --puck-color-rose-07: #d89aba;
    --puck-color-rose-08: #e3b8cf;
    --puck-color-rose-09: #efd6e3;
    --puck-color-rose-10: #f6eaf1;
    --puck-color-rose-11: #faf4f8;
    --puck-color-rose-12: #fef8fc;
    --puck-color-azure-01: #00175d;
    --puck-color-azure-02: #002c77;
    --puck-color-azure-03: #014292;
    --puck-color-azure-04: #0158ad;
    --puck-color-azure-05: #3479be;
    --puck-color-azure-06: #6499cf;
    --puck-color-azure-07: #88b0da;
    --puck-color-azure-08: #abc7e5;
    --puck-color-azure-09: #cfdff0;
    --puck-color-azure-10: #e7eef7;
    --puck-color-azure-11: #f3f6fb;
    --puck-color-azure-12: #f7faff;
    --puck-color-green-01: #002000;
    --puck-color-green-02: #043604;
    --puck-color-green-03: #084e08;
    --puck-color-green-04: #0c680c;
    --puck-color-green-05: #1d882f;
    --puck-color-green-06: #2faa53;
    --puck-color-green-07: #56c16f;
    --puck-color-green-08: #7dd78b;
    --puck-color-green-09: #b8e8bf;
    --puck-color-green-10: #ddf3e0;
    --puck-color-green-11: #eff8f0;
    --puck-color-green-12: #f3fcf4;
    --puck-color-yellow-01: #211000;
    --puck-color-yellow-02: #362700;
    --puck-color-yellow-03: #4c4000;
    --puck-color-yellow-04: #645a00;
    --puck-color-yellow-05: #877614;
    --puck-color-yellow-06: #ab9429;
    --puck-color-yellow-07: #bfac4e;
    --puck-color-yellow-08: #d4c474;
    --puck-color-yellow-09: #e6deb1;
    --puck-color-yellow-10: #f3efd9;
    --puck-color-yellow-11: #f9f7ed;
    --puck-color-yellow-12: #fcfaf0;
    --puck-color-red-01: #4c0000;
    --puck-color-red-02: #6a0a10;
    --puck-color-red-03: #8a1422;
    --puck-color-red-04: #ac1f35;
    --puck-color-red-05: #bf5366;
    --puck-color-red-06: #ce7e8e;
    --puck-color-red-07: #d99ca8;
    --puck-color-red-08: #e4b9c2;
    --puck-color-red-09: #efd7db;
    --puck-color-red-10: #f6eaec;
    --puck-color-red-11: #faf4f5;
    --puck-color-red-12: #fff9fa;
    --puck-color-grey-01: #181818;
    --puck-color-grey-02: #292929;
    --puck-color-grey-03: #404040;
    --puck-color-grey-04: #5a5a5a;
    --puck-color-grey-05: #767676;
    --puck-color-grey-06: #949494;
    --puck-color-grey-07: #ababab;
    --puck-color-grey-08: #c3c3c3;
    --puck-color-grey-09: #dcdcdc;
    --puck-color-grey-10: #efefef;
    --puck-color-grey-11: #f5f5f5;
    --puck-color-grey-12: #fafafa;
    --puck-color-black: #000000;
    --puck-color-white: #ffffff;
  }
}

/* styles/tokens.css */
@layer puck-tokens {
  :root {
    --puck-color-surface: var(--puck-color-white);
    --puck-color-surface-muted: var(--puck-color-grey-11);
    --puck-color-surface-subtle: var(--puck-color-grey-12);
    --puck-color-surface-inverse: var(--puck-color-grey-01);
    --puck-color-border: var(--puck-color-grey-09);
    --puck-color-border-hover: var(--puck-color-grey-05);
    --puck-color-border-muted: var(--puck-color-grey-10);
    --puck-color-border-inverse: var(--puck-color-grey-05);
    --puck-color-text: var(--puck-color-black);
    --puck-color-text-secondary: var(--puck-color-grey-04);
    --puck-color-text-muted: var(--puck-color-grey-05);
    --puck-color-text-subtle: var(--puck-color-grey-07);
    --puck-color-text-inverse: var(--puck-color-white);
    --puck-opacity-text-inverse: 0.75;
    --puck-color-interactive: var(--puck-color-azure-04);
    --puck-color-interactive-hover: var(--puck-color-azure-03);
    --puck-color-interactive-active: var(--puck-color-azure-02);
    --puck-color-interactive-subtle: var(--puck-color-azure-10);
    --puck-color-interactive-soft: var(--puck-color-azure-11);
    --puck-color-interactive-soft-hover: var(--puck-color-azure-12);
    --puck-color-interactive-neutral-hover: var(--puck-color-grey-10);
    --puck-color-interactive-inverse-hover: var(--puck-color-azure-06);
    --puck-color-interactive-inverse-active: var(--puck-color-azure-07);
    --puck-color-focus-ring: var(--puck-color-azure-05);
    --puck-color-selection-bg: color-mix( in srgb, var(--puck-color-azure-09) 30%, transparent );
    --puck-color-selection-border: var(--puck-color-azure-08);
    --puck-color-line-placeholder: var(--puck-color-azure-06);
    --puck-color-highlight: var(--puck-color-rose-07);
    --puck-color-bg-disabled: var(--puck-color-grey-07);
    --puck-color-text-disabled: var(--puck-color-grey-03);
    --puck-color-overlay-backdrop: color-mix( in srgb, var(--puck-color-black) 75%, transparent );
    --puck-space-1: 4px;
    --puck-space-2: 8px;
    --puck-space-3: 12px;
    --puck-space-4: 16px;
    --puck-space-5: 24px;
    --puck-space-chrome-gutter: var(--puck-space-4);
    --puck-radius-none: 0;
    --puck-radius-xs: 2px;
    --puck-radius-s: 3px;
    --puck-radius-m: 4px;
    --puck-radius-l: 8px;
    --puck-radius-pill: 30px;
    --puck-radius-round: 100%;
    --puck-border-width-hairline: 0.5px;
    --puck-border-width-regular: 1px;
    --puck-border-width-focus: 2px;
    --puck-border-width-strong: 4px;
    --puck-duration-fast: 50ms;
    --puck-duration-medium: 150ms;
    --puck-duration-slow: 250ms;
    --puck-ease-exit: ease-in;
    --puck-ease-emphasized: ease-in-out;
    --puck-ease-entrance: ease-out;
    --puck-font-weight-regular: 400;
    --puck-font-weight-medium: 500;
    --puck-font-weight-semibold: 600;
    --puck-font-weight-bold: 700;
    --puck-font-weight-heavy: 800;
    --puck-letter-spacing-ui: 0.05ch;
    --puck-letter-spacing-heading: 0.08ch;
    --puck-icon-size-xs: 14px;
    --puck-icon-size-s: 16px;
    --puck-icon-size-m: 18px;
    --puck-icon-size-l: 24px;
    --puck-space-m-unitless: 24;
    --puck-user-sidebar-left-width: var(--puck-sidebar-width);
    --puck-user-sidebar-right-width: var(--puck-sidebar-width);
    --puck-slot-min-empty-height: 128px;
    --puck-line-placeholder-width: 2px;
  }
}

/* styles/typography.css */
@layer puck-tokens {
  :root {
    --puck-font-size-scale-base-unitless: 12;
    --puck-font-size-xxxs-unitless: 12;
    --puck-font-size-xxs-unitless: 14;
    --puck-font-size-xs-unitless: 16;
    --puck-font-size-s-unitless: 18;
    --puck-font-size-m-unitless: 21;
    --puck-font-size-l-unitless: 24;
    --puck-font-size-xl-unitless: 28;
    --puck-font-size-xxl-unitless: 36;
    --puck-font-size-xxxl-unitless: 48;
    --puck-font-size-xxxxl-unitless: 56;
    --puck-font-size-xxxs: calc( 1rem * var(--puck-font-size-xxxs-unitless) / 16 );
    --puck-font-size-xxs: calc(1rem * var(--puck-font-size-xxs-unitless) / 16);
    --puck-font-size-xs: calc(1rem * var(--puck-font-size-xs-unitless) / 16);
    --puck-font-size-s: calc(1rem * var(--puck-font-size-s-unitless) / 16);
    --puck-font-size-m: calc(1rem * var(--puck-font-size-m-unitless) / 16);
    --puck-font-size-l: calc(1rem * var(--puck-font-size-l-unitless) / 16);
    --puck-font-size-xl: calc(1rem * var(--puck-font-size-xl-unitless) / 16);
    --puck-font-size-xxl: calc(1rem * var(--puck-font-size-xxl-unitless) / 16);
    --puck-font-size-xxxl: calc( 1rem * var(--puck-font-size-xxxl-unitless) / 16 );
    --puck-font-size-xxxxl: calc( 1rem * var(--puck-font-size-xxxxl-unitless) / 16 );
    --puck-font-size-base: var(--puck-font-size-xs);
    --puck-line-height-reset: 1;
    --puck-line-height-xs: calc( var(--puck-space-m-unitless) / var(--puck-font-size-m-unitless) );
    --puck-line-height-s: calc( var(--puck-space-m-unitless) / var(--puck-font-size-s-unitless) );
    --puck-line-height-m: calc( var(--puck-space-m-unitless) / var(--puck-font-size-xs-unitless) );
    --puck-line-height-l: calc( var(--puck-space-m-unitless) / var(--puck-font-size-xxs-unitless) );
    --puck-line-height-xl: calc( var(--puck-space-m-unitless) / var(--puck-font-size-scale-base-unitless) );
    --puck-line-height-base: var(--puck-line-height-m);
    --puck-fallback-font-stack:
      -apple-system,
      BlinkMacSystemFont,
      Segoe UI,
      Helvetica Neue,
      sans-serif,
      Apple Color Emoji,
      Segoe UI Emoji,
      Segoe UI Symbol;
    --puck-font-family: Inter, var(--puck-fallback-font-stack);
    --puck-font-family-monospaced:
      ui-monospace,
      "Cascadia Code",
      "Source Code Pro",
      Menlo,
      Consolas,
      "DejaVu Sans Mono",
      monospace;
  }
  @supports (font-variation-settings: normal) {
    :root {
      --puck-font-family: InterVariable, var(--puck-fallback-font-stack);
    }
  }
}

/* bundle/core.css */
:root {
  --_puck-styles-loaded: "true";
}
#frame-root {
  height: 1px;
  min-height: 100vh;
}
[data-puck-entry] {
  position: relative;
  z-index: 0;
}

/* bundle/index.css */

._ActionBar_5vdfr_1 {
  align-items: center;
  cursor: default;
  display: flex;
  width: auto;
  padding-top: var(--puck-actionbar-space-y, var(--puck-space-1));
  padding-bottom: var(--puck-actionbar-space-y, var(--puck-space-1));
  padding-inline-start: var(--puck-actionbar-space-x, 0);
  padding-inline-end: var(--puck-actionbar-space-x, 0);
  border-radius: var(--puck-actionbar-radius, var(--puck-radius-l));
  background: var(--puck-actionbar-color-bg, var(--puck-color-surface-inverse));
  color: var(--puck-color-text-inverse);
  font-family: var(--puck-font-family);
  min-height: 26px;
}
._ActionBar-label_5vdfr_17 {
  color: var(--puck-actionbar-color-text, var(--puck-color-text-inverse));
  font-size: var(--puck-actionbar-font-size, var(--puck-font-size-xxxs));
  opacity: var(--puck-actionbar-opacity-text, var(--puck-opacity-text-inverse));
  font-weight: var(--puck-font-weight-medium);
  padding-inline-start: var(--puck-space-2);
  padding-inline-end: var(--puck-space-2);
  margin-inline-start: var(--puck-space-1);
  margin-inline-end: var(--puck-space-1);
  text-overflow: ellipsis;
  white-space: nowrap;
}
._ActionBarAction_5vdfr_30 + ._ActionBar-label_5vdfr_17 {
  padding-inline-start: 0;
}
._ActionBar-label_5vdfr_17 + ._ActionBarAction_5vdfr_30 {
  margin-inline-start: calc(var(--puck-space-1) * -1);
}
._ActionBar-group_5vdfr_38 {
  align-items: center;
  border-inline-start: var(--puck-border-width-hairline) solid var(--puck-actionbar-color-separator, var(--puck-color-border-inverse));
  display: flex;
  height: 100%;
  padding-inline-start: var(--puck-space-1);
  padding-inline-end: var(--puck-space-1);
}
._ActionBar-group_5vdfr_38:first-of-type {
  border-inline-start: 0;
}
._ActionBar-group_5vdfr_38:empty {
  display: none;
}
._ActionBarAction_5vdfr_30 {
  background: transparent;
  border: none;
  color: var(--puck-actionbar-color-text, var(--puck-color-text-inverse));
  cursor: pointer;
  padding: var(--puck-actionbar-action-space, 6px);
  margin-inline-start: var(--puck-space-1);
  margin-inline-end: var(--puck-space-1);
  border-radius: var(--puck-radius-m);
  overflow: hidden;
  display: flex;
  align-items: center;
  justify-content: center;
  opacity: var(--puck-actionbar-opacity-text, var(--puck-opacity-text-inverse));
  transition: color var(--puck-duration-fast) var(--puck-ease-exit), opacity var(--puck-duration-fast) var(--puck-ease-exit);
}
._ActionBarAction--disabled_5vdfr_74 {
  cursor: auto;
  color: var( --puck-actionbar-color-action-disabled, var(--puck-color-text-inverse) );
  opacity: var(--puck-actionbar-opacity-action-disabled, 0.54);
}
._ActionBarAction_5vdfr_30 svg {
  max-width: none !important;
}
._ActionBarAction_5vdfr_30:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: calc(var(--puck-border-width-focus) * -1);
}
@media (hover: hover) and (pointer: fine) {
  ._ActionBarAction_5vdfr_30:hover:not(._ActionBarAction--disabled_5vdfr_74) {
    color: var( --puck-actionbar-color-action-hover, var(--puck-color-interactive-inverse-hover) );
    opacity: 1;
    transition: none;
  }
}
._ActionBarAction_5vdfr_30:active:not(._ActionBarAction--disabled_5vdfr_74),
._ActionBarAction--active_5vdfr_104 {
  color: var( --puck-actionbar-color-action-active, var(--puck-color-interactive-inverse-active) );
  opacity: 1;
  transition: none;
}
._ActionBar-group_5vdfr_38 * {
  margin: 0;
}
._ActionBar-separator_5vdfr_117 {
  background: var( --puck-actionbar-color-separator, var(--puck-color-border-inverse) );
  margin-inline: var(--puck-space-1);
  width: var( --puck-border-width-hairline );
  height: 100%;
}

._InputWrapper_qyenz_1 + ._InputWrapper_qyenz_1 {
  margin-top: var(--puck-space-3);
}
._Input-label_qyenz_5 {
  align-items: center;
  color: var(--puck-field-label-color-text, var(--puck-color-text-secondary));
  display: flex;
  padding-bottom: var(--puck-field-label-space-y, var(--puck-space-3));
  font-size: var(--puck-field-label-font-size, var(--puck-font-size-xxs));
  font-weight: var( --puck-field-label-font-weight, var(--puck-font-weight-semibold) );
}
._Input-labelIcon_qyenz_17 {
  color: var(--puck-field-label-color-icon, var(--puck-color-text-subtle));
  display: flex;
  margin-inline-end: var(--puck-space-1);
  padding-inline-start: var(--puck-space-1);
}
._Input-disabledIcon_qyenz_24 {
  color: var(--puck-color-text-muted);
  margin-inline-start: auto;
}
._Input-input_qyenz_29 {
  background: var(--puck-field-color-bg, var(--puck-color-surface));
  border-width: var( --puck-field-border-width, var(--puck-border-width-regular) );
  border-style: solid;
  border-color: var(--puck-field-color-border, var(--puck-color-border));
  border-radius: var(--puck-field-radius, var(--puck-radius-m));
  box-sizing: border-box;
  color: var(--puck-field-color-text, var(--puck-color-text));
  font-family: inherit;
  font-size: var(--puck-font-size-xs);
  padding: var(--puck-field-space-y, var(--puck-space-3)) var( --puck-field-space-x, calc( var(--puck-space-4) - var(--puck-field-border-width, var(--puck-border-width-regular)) ) );
  transition: border-color var(--puck-duration-fast) var(--puck-ease-exit);
  width: 100%;
  max-width: 100%;
}
@media (min-width: 458px) {
  ._Input-input_qyenz_29 {
    font-size: var(--puck-field-font-size, var(--puck-font-size-xxs));
  }
}
._Input-select_qyenz_61 {
  position: relative;
  width: 100%;
}
select._Input-input_qyenz_29 {
  appearance: none;
  cursor: pointer;
}
._Input-selectIcon_qyenz_71 {
  position: absolute;
  right: 12px;
  top: 50%;
  transform: translateY(-50%);
  pointer-events: none;
  fill: var(--puck-field-color-border, var(--puck-color-border));
  stroke-width: 0;
}
._Input-selectIcon_qyenz_71:dir(rtl) {
  right: auto;
  left: 12px;
}
@media (hover: hover) and (pointer: fine) {
  ._Input_qyenz_1:has(> input):hover ._Input-input_qyenz_29:not([readonly]),
  ._Input_qyenz_1:has(> textarea):hover ._Input-input_qyenz_29:not([readonly]) {
    border-color: var( --puck-field-color-border-hover, var(--puck-color-border-hover) );
    transition: none;
  }
  ._Input_qyenz_1:has(> ._Input-select_qyenz_61):hover ._Input-input_qyenz_29:not([disabled]) {
    color: var( --puck-field-color-text-hover, var(--puck-field-color-text, var(--puck-color-text)) );
    background-color: var( --puck-field-color-bg-hover, var(--puck-color-interactive-soft-hover) );
    border-color: var( --puck-field-color-border-hover, var(--puck-color-border-hover) );
    transition: none;
  }
  ._Input_qyenz_1:not(._Input--readOnly_qyenz_111):has(> ._Input-select_qyenz_61):hover ._Input-selectIcon_qyenz_71 {
    fill: var(--puck-field-color-border-hover, var(--puck-color-border-hover));
  }
}
._Input-input_qyenz_29:focus {
  border-color: var( --puck-field-color-border-hover, var(--puck-color-border-hover) );
  outline: var(--puck-border-width-focus) solid var(--puck-field-color-border-focus, var(--puck-color-focus-ring));
  transition: none;
}
._Input--readOnly_qyenz_111 > ._Input-input_qyenz_29,
._Input--readOnly_qyenz_111 > ._Input-select_qyenz_61 > select._Input-input_qyenz_29 {
  background-color: var( --puck-field-color-bg-disabled, var(--puck-color-surface-muted) );
  border-color: var( --puck-field-color-border-disabled, var(--puck-color-border) );
  color: var( --puck-field-color-text-disabled, var(--puck-color-text-secondary) );
  cursor: default;
  opacity: 1;
  outline: 0;
  transition: none;
}
._Input--readOnly_qyenz_111 > ._Input-select_qyenz_61 > select._Input-input_qyenz_29 ~ ._Input-selectIcon_qyenz_71 {
  fill: var(--puck-field-color-text-disabled, var(--puck-color-text-secondary));
}
._Input-radioGroupItems_qyenz_150 {
  --_puck-field-radio-radius: var(--puck-field-radius, var(--puck-radius-m));
  --_puck-field-radio-border-width: var( --puck-field-border-width, var(--puck-border-width-regular) );
  --_puck-field-radio-border-color: var( --puck-field-color-border, var(--puck-color-border) );
  display: flex;
  border: var(--_puck-field-radio-border-width) solid var(--_puck-field-radio-border-color);
  border-radius: var(--_puck-field-radio-radius);
  flex-wrap: wrap;
}
._Input-radio_qyenz_150 {
  border-inline-end: var(--_puck-field-radio-border-width) solid var(--_puck-field-radio-border-color);
  flex-grow: 1;
}
._Input-radio_qyenz_150:first-of-type {
  border-bottom-left-radius: var(--_puck-field-radio-radius);
  border-top-left-radius: var(--_puck-field-radio-radius);
}
._Input-radio_qyenz_150:first-of-type ._Input-radioInner_qyenz_179 {
  border-bottom-left-radius: calc(var(--_puck-field-radio-radius) - var(--_puck-field-radio-border-width));
  border-top-left-radius: calc(var(--_puck-field-radio-radius) - var(--_puck-field-radio-border-width));
}
._Input-radio_qyenz_150:last-of-type {
  border-bottom-right-radius: var(--_puck-field-radio-radius);
  border-inline-end: 0;
  border-top-right-radius: var(--_puck-field-radio-radius);
}
._Input-radio_qyenz_150:last-of-type ._Input-radioInner_qyenz_179 {
  border-bottom-right-radius: calc(var(--_puck-field-radio-radius) - var(--_puck-field-radio-border-width));
  border-top-right-radius: calc(var(--_puck-field-radio-radius) - var(--_puck-field-radio-border-width));
}
._Input-radioInner_qyenz_179 {
  background-color: var(--puck-field-color-bg, var(--puck-color-surface));
  color: var(--puck-field-color-text, var(--puck-color-text));
  cursor: pointer;
  font-size: var(--puck-field-font-size, var(--puck-font-size-xxs));
  padding: var(--puck-field-space-y, var(--puck-space-3)) var( --puck-field-space-x, calc(var(--puck-space-4) - var(--_puck-field-radio-border-width)) );
  text-align: center;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit), color var(--puck-duration-fast) var(--puck-ease-exit);
}
._Input-radio_qyenz_150:has(:focus-visible) {
  outline: var(--puck-border-width-focus) solid var(--puck-field-color-border-focus, var(--puck-color-focus-ring));
  outline-offset: var(--puck-border-width-focus);
  position: relative;
}
@media (hover: hover) and (pointer: fine) {
  ._Input-radioInner_qyenz_179:hover {
    background-color: var( --puck-field-color-bg-hover, var(--puck-color-interactive-soft-hover) );
    color: var( --puck-field-color-text-hover, var(--puck-field-color-text, var(--puck-color-text)) );
    transition: none;
  }
}
._Input--readOnly_qyenz_111 ._Input-radioGroupItems_qyenz_150 {
  border-color: var( --puck-field-color-border-disabled, var(--puck-color-border) );
}
._Input--readOnly_qyenz_111 ._Input-radioInner_qyenz_179 {
  background-color: var(--puck-field-color-bg, var(--puck-color-surface));
  color: var(--puck-field-color-text, var(--puck-color-text-secondary));
  cursor: default;
}
._Input--readOnly_qyenz_111 ._Input-radio_qyenz_150 {
  border-inline-end: var(--_puck-field-radio-border-width) solid var(--puck-field-color-border-disabled, var(--puck-color-border));
}
._Input--readOnly_qyenz_111 ._Input-radio_qyenz_150:last-of-type {
  border-inline-end: 0;
}
._Input-radio_qyenz_150 ._Input-radioInput_qyenz_261:checked ~ ._Input-radioInner_qyenz_179 {
  background-color: var( --puck-field-color-bg-active, var(--puck-color-interactive-soft) );
  color: var(--puck-field-color-text-active, var(--puck-color-interactive));
  font-weight: var(--puck-font-weight-medium);
}
._Input--readOnly_qyenz_111 ._Input-radioInput_qyenz_261:checked ~ ._Input-radioInner_qyenz_179 {
  background-color: var( --puck-field-color-bg-disabled, var(--puck-color-surface-muted) );
  color: var( --puck-field-color-text-disabled, var(--puck-color-text-secondary) );
}
._Input-radio_qyenz_150 ._Input-radioInput_qyenz_261 {
  clip: rect(0 0 0 0);
  clip-path: inset(100%);
  height: 1px;
  overflow: hidden;
  position: absolute;
  white-space: nowrap;
  width: 1px;
}
textarea._Input-input_qyenz_29 {
  margin-bottom: calc(var(--puck-space-1) * -1);
}

._ArrayField_62huh_5 {
  --_puck-field-array-border-color: var( --puck-field-color-border, var(--puck-color-border) );
  --_puck-field-array-border-width: var( --puck-field-border-width, var(--puck-border-width-regular) );
  --_puck-field-array-radius: var(--puck-field-radius, var(--puck-radius-m));
  --_puck-field-array-radius-inner: calc( var(--_puck-field-array-radius) - var(--_puck-field-array-border-width) );
  display: flex;
  flex-direction: column;
  background: var( --puck-field-color-bg-active, var(--puck-color-interactive-soft) );
  border: var(--_puck-field-array-border-width) solid var(--_puck-field-array-border-color);
  border-radius: var(--_puck-field-array-radius);
}
._ArrayField--isDraggingFrom_62huh_30 {
  background-color: var( --puck-field-color-bg-active, var(--puck-color-interactive-soft) );
  overflow: hidden;
}
._ArrayField-addButton_62huh_38 {
  background-color: var(--puck-field-color-bg, var(--puck-color-surface));
  border: none;
  border-radius: var(--_puck-field-array-radius-inner);
  display: flex;
  color: var(--puck-field-array-add-color-icon, var(--puck-color-interactive));
  justify-content: center;
  cursor: pointer;
  width: 100%;
  margin: 0;
  padding: calc(var(--puck-field-space-y, var(--puck-space-3)) + 2px) var( --puck-field-space-x, calc(var(--puck-space-4) - var(--_puck-field-array-border-width)) );
  text-align: left;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit);
}
._ArrayField--hasItems_62huh_58 > ._ArrayField-addButton_62huh_38 {
  border-top: var(--_puck-field-array-border-width) solid var(--_puck-field-array-border-color);
  border-top-left-radius: 0;
  border-top-right-radius: 0;
}
._ArrayField-addButton_62huh_38:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
  position: relative;
}
@media (hover: hover) and (pointer: fine) {
  ._ArrayField_62huh_5:not(._ArrayField--isDraggingFrom_62huh_30) > ._ArrayField-addButton_62huh_38:hover {
    background: var( --puck-field-color-bg-hover, var(--puck-color-interactive-soft-hover) );
    color: var( --puck-field-color-text-hover, var(--puck-field-color-text, var(--puck-color-text)) );
    transition: none;
  }
}
._ArrayField_62huh_5:not(._ArrayField--isDraggingFrom_62huh_30) > ._ArrayField-addButton_62huh_38:active {
  background: var( --puck-field-color-bg-hover, var(--puck-color-interactive-soft-hover) );
  transition: none;
}
._ArrayField-inner_62huh_93 {
  margin-top: -1px;
}
._ArrayFieldItem_62huh_101 {
  display: block;
  position: relative;
  border-top-left-radius: var(--_puck-field-array-radius-inner);
  border-top-right-radius: var(--_puck-field-array-radius-inner);
  border-top: var(--_puck-field-array-border-width) solid var(--_puck-field-array-border-color);
}
._ArrayFieldItem--isDragging_62huh_110 {
  border-top: transparent;
}
._ArrayFieldItem--isExpanded_62huh_114::before {
  display: none;
}
._ArrayFieldItem--isExpanded_62huh_114 {
  border-bottom: 0;
  outline-offset: 0px !important;
  outline: var(--_puck-field-array-border-width) solid var(--puck-field-color-border-focus, var(--puck-color-focus-ring)) !important;
  z-index: 2;
}
._ArrayFieldItem--isDragging_62huh_110 {
  outline: var(--puck-border-width-focus) var(--puck-field-color-border-dragging, var(--puck-color-selection-border)) solid !important;
}
._ArrayFieldItem--isDragging_62huh_110 ._ArrayFieldItem-summary_62huh_132:active {
  background-color: var(--puck-field-color-bg, var(--puck-color-surface));
}
._ArrayFieldItem_62huh_101 + ._ArrayFieldItem_62huh_101 {
  border-top-left-radius: 0;
  border-top-right-radius: 0;
}
._ArrayFieldItem-summary_62huh_132 {
  --_puck-drag-icon-color: var(--puck-field-color-text, var(--puck-color-text));
  --_puck-drag-icon-color-hover: var( --puck-field-color-text-hover, var(--puck-field-color-text, var(--puck-color-text)) );
  background: var(--puck-field-color-bg, var(--puck-color-surface));
  color: var(--puck-field-color-text, var(--puck-color-text));
  cursor: pointer;
  display: flex;
  align-items: center;
  gap: 2px;
  justify-content: space-between;
  font-size: var(--puck-field-font-size, var(--puck-font-size-xxs));
  list-style: none;
  padding: var(--puck-field-space-y, var(--puck-space-3)) var( --puck-field-space-x, calc(var(--puck-space-4) - var(--_puck-field-array-border-width)) );
  position: relative;
  overflow: hidden;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit);
}
._ArrayFieldItem--noFields_62huh_167 > ._ArrayFieldItem-summary_62huh_132 {
  cursor: grab;
}
._ArrayFieldItem_62huh_101:first-of-type > ._ArrayFieldItem-summary_62huh_132 {
  border-top-left-radius: var(--_puck-field-array-radius-inner);
  border-top-right-radius: var(--_puck-field-array-radius-inner);
}
._ArrayField--addDisabled_62huh_176 > ._ArrayField-inner_62huh_93 > ._ArrayFieldItem_62huh_101:last-of-type:not(._ArrayFieldItem--isExpanded_62huh_114) > ._ArrayFieldItem-summary_62huh_132 {
  border-bottom-left-radius: var(--_puck-field-array-radius-inner);
  border-bottom-right-radius: var(--_puck-field-array-radius-inner);
}
._ArrayField--addDisabled_62huh_176 > ._ArrayField-inner_62huh_93 > ._ArrayFieldItem--isExpanded_62huh_114:last-of-type {
  border-bottom-left-radius: var(--_puck-field-array-radius-inner);
  border-bottom-right-radius: var(--_puck-field-array-radius-inner);
}
._ArrayFieldItem-summary_62huh_132:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
}
@media (hover: hover) and (pointer: fine) {
  ._ArrayFieldItem-summary_62huh_132:hover {
    background-color: var( --puck-field-color-bg-hover, var(--puck-color-interactive-soft-hover) );
    color: var( --puck-field-color-text-hover, var(--puck-field-color-text, var(--puck-color-text)) );
    transition: none;
  }
}
._ArrayFieldItem-summary_62huh_132:active {
  background-color: var( --puck-field-color-bg-hover, var(--puck-color-interactive-soft-hover) );
  transition: none;
}
._ArrayFieldItem--isExpanded_62huh_114 > ._ArrayFieldItem-summary_62huh_132 {
  background: var( --puck-field-color-bg-active, var(--puck-color-interactive-soft) );
  color: var(--puck-field-color-text-active, var(--puck-color-interactive));
  font-weight: var(--puck-font-weight-semibold);
  transition: none;
}
._ArrayFieldItem-body_62huh_228 {
  background: var(--puck-field-color-surface, var(--puck-color-surface));
  display: none;
}
._ArrayFieldItem--isExpanded_62huh_114 > ._ArrayFieldItem-body_62huh_228 {
  display: block;
}
._ArrayFieldItem-fieldset_62huh_237 {
  border: none;
  border-top: var(--_puck-field-array-border-width) solid var(--_puck-field-array-border-color);
  margin: 0;
  min-width: 0;
  padding: var(--puck-field-space-surface-y, var(--puck-space-4)) var( --puck-field-space-surface-x, calc(var(--puck-space-4) - var(--_puck-field-array-border-width)) );
}
._ArrayFieldItem-rhs_62huh_250 {
  display: flex;
  gap: var(--puck-space-1);
  align-items: center;
}
._ArrayFieldItem-actions_62huh_256 {
  color: var(--puck-color-text-secondary);
  display: flex;
  gap: var(--puck-space-1);
  opacity: 0;
}
._ArrayFieldItem-summary_62huh_132:focus-within > ._ArrayFieldItem-rhs_62huh_250 > ._ArrayFieldItem-actions_62huh_256,
._ArrayFieldItem-summary_62huh_132:hover > ._ArrayFieldItem-rhs_62huh_250 > ._ArrayFieldItem-actions_62huh_256 {
  opacity: 1;
}

._IconButton_1pxxt_1 {
  align-items: center;
  background: var(--puck-iconbutton-color-bg, transparent);
  border: none;
  border-radius: var(--puck-iconbutton-radius, var(--puck-radius-m));
  color: var(--puck-iconbutton-color-icon, currentColor);
  display: flex;
  font-family: var(--puck-font-family);
  justify-content: center;
  padding: var(--puck-iconbutton-space, var(--puck-space-1));
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit), color var(--puck-duration-fast) var(--puck-ease-exit);
}
._IconButton--active_1pxxt_15 {
  color: var( --puck-iconbutton-color-icon-active, var(--puck-color-interactive) );
}
._IconButton_1pxxt_1:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: calc(var(--puck-border-width-focus) * -1);
}
@media (hover: hover) and (pointer: fine) {
  ._IconButton_1pxxt_1:hover:not(._IconButton--disabled_1pxxt_28) {
    background: var( --_puck-iconbutton-color-bg-hover, var( --puck-iconbutton-color-bg-hover, var(--puck-color-interactive-neutral-hover) ) );
    color: var( --puck-iconbutton-color-icon-hover, var(--puck-color-interactive) );
    cursor: pointer;
    transition: none;
  }
}
._IconButton_1pxxt_1:active {
  background: var( --puck-iconbutton-color-bg-active, var(--puck-color-interactive-soft) );
  transition: none;
}
._IconButton--disabled_1pxxt_28 {
  color: var( --puck-iconbutton-color-icon-disabled, var(--puck-color-text-subtle) );
}

@keyframes _loader-animation_1w5zn_1 {
  0% {
    transform: rotate(0deg) scale(1);
  }
  50% {
    transform: rotate(180deg) scale(0.8);
  }
  100% {
    transform: rotate(360deg) scale(1);
  }
}
._Loader_1w5zn_13 {
  background: transparent;
  border-radius: var(--puck-radius-round);
  border: var(--puck-border-width-focus) solid currentColor;
  border-bottom-color: transparent;
  display: inline-block;
  animation: _loader-animation_1w5zn_1 1s 0s infinite linear;
  animation-fill-mode: both;
}

._DragIcon_5e515_1 {
  color: var(--_puck-drag-icon-color, var(--puck-color-text-muted));
  cursor: grab;
  padding: var(--puck-space-1);
  border-radius: var(--puck-radius-m);
}
._DragIcon--disabled_5e515_10 {
  cursor: no-drop;
}
@media (hover: hover) and (pointer: fine) {
  ._DragIcon_5e515_1:not(._DragIcon--disabled_5e515_10):hover {
    color: var(--_puck-drag-icon-color-hover, var(--puck-color-focus-ring));
  }
}

/* components/Sortable/styles.css */
[data-dnd-placeholder]:not([data-puck-line-drag] *) * {
  opacity: 0 !important;
}
[data-dnd-placeholder]:not([data-puck-line-drag] *) {
  background: var( --_puck-field-array-color-placeholder, var(--puck-color-azure-06) ) !important;
  border: none !important;
  color: transparent !important;
  opacity: 0.3 !important;
  outline: none !important;
  transition: none !important;
}

._ExternalInput-actions_143vl_1 {
  display: flex;
}
._ExternalInput-button_143vl_5 {
  display: flex;
  gap: var(--puck-space-2);
  align-items: center;
  justify-content: center;
  background-color: var(--puck-field-color-bg, var(--puck-color-surface));
  border: var(--puck-field-border-width, var(--puck-border-width-regular)) solid var(--puck-field-color-border, var(--puck-color-border));
  border-radius: var(--puck-field-radius, var(--puck-radius-m));
  color: var(--puck-field-color-text-active, var(--puck-color-interactive));
  padding: var(--puck-field-space-y, var(--puck-space-3)) var( --puck-field-space-x, calc( var(--puck-space-4) - var(--puck-field-border-width, var(--puck-border-width-regular)) ) );
  font-size: var(--puck-field-font-size, var(--puck-font-size-xxs));
  font-weight: var(--puck-font-weight-medium);
  white-space: nowrap;
  text-overflow: ellipsis;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit);
  position: relative;
  overflow: hidden;
  flex-grow: 1;
  cursor: pointer;
}
._ExternalInput--dataSelected_143vl_34 ._ExternalInput-button_143vl_5 {
  color: var(--puck-field-color-text, var(--puck-color-text));
  display: block;
  border-top-right-radius: 0px;
  border-bottom-right-radius: 0px;
}
._ExternalInput--readOnly_143vl_41 ._ExternalInput-button_143vl_5 {
  background-color: var( --puck-field-color-bg-disabled, var(--puck-color-surface-muted) );
}
._ExternalInput-detachButton_143vl_48 {
  border: var(--puck-field-border-width, var(--puck-border-width-regular)) solid var(--puck-field-color-border, var(--puck-color-border));
  border-top-right-radius: var(--puck-field-radius, var(--puck-radius-m));
  border-bottom-right-radius: var(--puck-field-radius, var(--puck-radius-m));
  background-color: var( --puck-field-external-detach-color-bg, var(--puck-color-surface-subtle) );
  color: var( --puck-field-external-detach-color-text, var(--puck-color-text-muted) );
  display: flex;
  gap: var(--puck-space-2);
  align-items: center;
  justify-content: center;
  padding: var(--puck-space-2) var(--puck-space-3);
  position: relative;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit), color var(--puck-duration-fast) var(--puck-ease-exit);
  margin-inline-start: -1px;
  cursor: pointer;
}
._ExternalInput-button_143vl_5:focus-visible,
._ExternalInput-detachButton_143vl_48:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
  z-index: 1;
}
@media (hover: hover) and (pointer: fine) {
  ._ExternalInput_143vl_1:not(._ExternalInput--readOnly_143vl_41) ._ExternalInput-button_143vl_5:hover,
  ._ExternalInput_143vl_1:not(._ExternalInput--readOnly_143vl_41) ._ExternalInput-detachButton_143vl_48:hover {
    background: var( --puck-field-color-bg-hover, var(--puck-color-interactive-soft-hover) );
    transition: none;
  }
  ._ExternalInput_143vl_1:not(._ExternalInput--readOnly_143vl_41) ._ExternalInput-detachButton_143vl_48:hover {
    color: var( --puck-field-color-text-hover, var(--puck-field-external-detach-color-text, var(--puck-color-text-muted)) );
  }
  ._ExternalInput--dataSelected_143vl_34:not(._ExternalInput--readOnly_143vl_41) ._ExternalInput-button_143vl_5:hover {
    color: var( --puck-field-color-text-hover, var(--puck-field-color-text, var(--puck-color-text)) );
  }
}
._ExternalInput_143vl_1:not(._ExternalInput--readOnly_143vl_41) ._ExternalInput-button_143vl_5:active,
._ExternalInput_143vl_1:not(._ExternalInput--readOnly_143vl_41) ._ExternalInput-detachButton_143vl_48:active {
  background: var( --puck-field-color-bg-hover, var(--puck-color-interactive-soft-hover) );
  transition: none;
}
._ExternalInputModal_143vl_118 {
  color: var(--puck-color-text);
  display: grid;
  grid-template-rows: min-content minmax(128px, 100%) min-content;
  grid-template-columns: 100%;
  position: relative;
  min-height: 50dvh;
  max-height: 90dvh;
}
._ExternalInputModal-grid_143vl_128 {
  display: flex;
  flex-direction: column;
}
@media (min-width: 458px) {
  ._ExternalInputModal-grid_143vl_128 {
    display: grid;
    grid-template-columns: 100%;
  }
  ._ExternalInputModal--filtersToggled_143vl_139 ._ExternalInputModal-grid_143vl_128 {
    grid-template-columns: 25% 75%;
  }
}
._ExternalInputModal-filters_143vl_144 {
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
}
._ExternalInputModal--filtersToggled_143vl_139 ._ExternalInputModal-filters_143vl_144 {
  display: none;
}
@media (min-width: 458px) {
  ._ExternalInputModal-filters_143vl_144 {
    border-inline-end: var(--puck-border-width-regular) solid var(--puck-color-border);
    display: none;
  }
  ._ExternalInputModal--filtersToggled_143vl_139 ._ExternalInputModal-filters_143vl_144 {
    display: block;
  }
}
._ExternalInputModal-masthead_143vl_164 {
  background-color: var(--puck-color-surface-subtle);
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
  display: flex;
  flex-wrap: wrap;
  gap: var(--puck-space-5);
  padding: var(--puck-space-5);
}
._ExternalInputModal-tableWrapper_143vl_173 {
  position: relative;
  overflow-x: auto;
  overflow-y: auto;
  flex-grow: 1;
}
._ExternalInputModal-table_143vl_173 {
  border-collapse: unset;
  border-spacing: 0px;
  color: var(--puck-color-text);
  position: relative;
  z-index: 0;
  min-width: 100%;
}
._ExternalInputModal-thead_143vl_189 {
  background-color: var(--puck-color-surface);
  position: sticky;
  top: 0;
  z-index: 1;
}
._ExternalInputModal-th_143vl_189 {
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
  color: var(--puck-color-text-secondary);
  font-weight: var(--puck-font-weight-medium);
  font-size: var(--puck-font-size-xxs);
  padding: var(--puck-space-4) var(--puck-space-5);
}
._ExternalInputModal-td_143vl_204 {
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border-muted);
  padding: var(--puck-space-4) var(--puck-space-5);
}
._ExternalInputModal-tr_143vl_210 ._ExternalInputModal-td_143vl_204:first-of-type {
  font-weight: var(--puck-font-weight-medium);
  width: 1%;
  white-space: nowrap;
}
@media (hover: hover) and (pointer: fine) {
  ._ExternalInputModal-tbody_143vl_217 ._ExternalInputModal-tr_143vl_210:hover {
    background: var(--puck-color-interactive-soft-hover);
    color: var(--puck-color-interactive);
    cursor: pointer;
    position: relative;
    margin-inline-start: -5px;
  }
  ._ExternalInputModal-tbody_143vl_217 ._ExternalInputModal-tr_143vl_210:hover ._ExternalInputModal-td_143vl_204:first-of-type {
    border-inline-start: var(--puck-border-width-strong) solid var(--puck-color-interactive);
    padding-inline-start: 20px;
  }
}
._ExternalInputModal-tbody_143vl_217 ._ExternalInputModal-tr_143vl_210:last-of-type ._ExternalInputModal-td_143vl_204 {
  border-bottom: none;
}
._ExternalInputModal-tableWrapper_143vl_173 {
  display: none;
}
._ExternalInputModal--hasData_143vl_244 ._ExternalInputModal-tableWrapper_143vl_173 {
  display: block;
}
._ExternalInputModal-loadingBanner_143vl_248 {
  display: none;
  background-color: color-mix(in srgb, var(--puck-color-surface) 90%, transparent);
  padding: 64px;
  align-items: center;
  justify-content: center;
  position: absolute;
  top: 0;
  left: 0;
  right: 0;
  bottom: 0;
}
._ExternalInputModal--isLoading_143vl_265 ._ExternalInputModal-loadingBanner_143vl_248 {
  display: flex;
}
._ExternalInputModal-searchForm_143vl_269 {
  display: flex;
  flex-wrap: wrap;
  gap: var(--puck-space-3);
  flex-grow: 1;
}
@media (min-width: 458px) {
  ._ExternalInputModal-searchForm_143vl_269 {
    flex-wrap: nowrap;
  }
}
._ExternalInputModal-search_143vl_269 {
  display: flex;
  background: var(--puck-color-surface);
  border-width: var(--puck-border-width-regular);
  border-style: solid;
  border-color: var(--puck-color-border);
  border-radius: var(--puck-radius-m);
  flex-grow: 1;
  transition: border-color var(--puck-duration-fast) var(--puck-ease-exit);
}
._ExternalInputModal-search_143vl_269:focus-within {
  border-color: var(--puck-color-border-hover);
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  transition: none;
}
@media (hover: hover) and (pointer: fine) {
  ._ExternalInputModal-search_143vl_269:hover {
    border-color: var(--puck-color-border-hover);
    transition: none;
  }
}
._ExternalInputModal-searchIcon_143vl_306 {
  align-items: center;
  background: var(--puck-color-surface-subtle);
  border-bottom-left-radius: var(--puck-radius-m);
  border-top-left-radius: var(--puck-radius-m);
  border-inline-end: var(--puck-border-width-regular) solid var(--puck-color-border);
  color: var(--puck-color-text-subtle);
  display: flex;
  justify-content: center;
  padding: var(--puck-space-3) calc(var(--puck-space-4) - var(--puck-border-width-regular));
  transition: color var(--puck-duration-fast) var(--puck-ease-exit);
}
._ExternalInputModal-search_143vl_269:focus-within ._ExternalInputModal-searchIcon_143vl_306 {
  color: var(--puck-color-text-secondary);
  transition: none;
}
@media (hover: hover) and (pointer: fine) {
  ._ExternalInputModal-search_143vl_269:hover ._ExternalInputModal-searchIcon_143vl_306 {
    color: var(--puck-color-text-secondary);
    transition: none;
  }
}
._ExternalInputModal-searchIconText_143vl_333 {
  clip: rect(0 0 0 0);
  clip-path: inset(100%);
  height: 1px;
  overflow: hidden;
  position: absolute;
  white-space: nowrap;
  width: 1px;
}
._ExternalInputModal-searchInput_143vl_343 {
  border: none;
  border-radius: var(--puck-radius-m);
  background: var(--puck-color-surface);
  font-family: inherit;
  font-size: var(--puck-font-size-xxs);
  padding: var(--puck-space-3) calc(var(--puck-space-4) - var(--puck-border-width-regular));
  width: 100%;
}
._ExternalInputModal-searchInput_143vl_343:focus {
  outline: 0;
}
._ExternalInputModal-searchActions_143vl_358 {
  display: flex;
  gap: var(--puck-space-2);
  height: 44px;
  width: 100%;
}
@media (min-width: 458px) {
  ._ExternalInputModal-searchActions_143vl_358 {
    width: auto;
  }
}
._ExternalInputModal-searchActionIcon_143vl_371 {
  align-self: center;
}
._ExternalInputModal-footerContainer_143vl_375 {
  background-color: var(--puck-color-surface-subtle);
  border-top: var(--puck-border-width-regular) solid var(--puck-color-border);
  color: var(--puck-color-text-secondary);
  padding: var(--puck-space-4);
}
._ExternalInputModal-footer_143vl_375 {
  font-weight: var(--puck-font-weight-medium);
  font-size: var(--puck-font-size-xxs);
  text-align: right;
}
._ExternalInputModal-field_143vl_388 {
  color: var(--puck-color-text-secondary);
  margin: var(--puck-space-4);
  margin-bottom: var(--puck-space-3);
  display: block;
}

._Modal_g5xob_1 {
  background: var(--puck-color-overlay-backdrop);
  display: none;
  justify-content: center;
  align-items: center;
  position: fixed;
  top: 0;
  left: 0;
  bottom: 0;
  right: 0;
  z-index: 1;
  padding: 32px;
}
._Modal--isOpen_g5xob_15 {
  display: flex;
}
._Modal-inner_g5xob_19 {
  width: 100%;
  max-width: 1024px;
  border-radius: var(--puck-radius-l);
  overflow: hidden;
  background: var(--puck-color-surface);
  display: flex;
  flex-direction: column;
  max-height: 90dvh;
}

._Heading_97eh4_1 {
  display: block;
  color: var(--_puck-heading-color, var(--puck-color-text));
  font-weight: var(--puck-font-weight-bold);
  margin: 0;
}
._Heading_97eh4_1 b {
  font-weight: var(--puck-font-weight-bold);
}
._Heading--xxxxl_97eh4_12 {
  font-size: var(--puck-font-size-xxxxl);
  letter-spacing: var(--puck-letter-spacing-heading);
  font-weight: var(--puck-font-weight-heavy);
}
._Heading--xxxl_97eh4_18 {
  font-size: var(--puck-font-size-xxxl);
}
._Heading--xxl_97eh4_22 {
  font-size: var(--puck-font-size-xxl);
}
._Heading--xl_97eh4_26 {
  font-size: var(--puck-font-size-xl);
}
._Heading--l_97eh4_30 {
  font-size: var(--puck-font-size-l);
}
._Heading--m_97eh4_34 {
  font-size: var(--puck-font-size-m);
}
._Heading--s_97eh4_38 {
  font-size: var(--puck-font-size-s);
}
._Heading--xs_97eh4_42 {
  font-size: var(--puck-font-size-xs);
}

._Button_oe4qj_1 {
  --_puck-button-default-space-x: 20px;
  --_puck-button-default-font-size: var(--puck-font-size-xxs);
  --_puck-button-default-font-weight: var(--puck-font-weight-regular);
  --_puck-button-default-color-bg-disabled: var(--puck-color-bg-disabled);
  --_puck-button-default-color-text-disabled: var(--puck-color-text-disabled);
  appearance: none;
  background: none;
  border: var(--puck-border-width-regular) solid transparent;
  border-radius: var(--puck-button-radius, var(--puck-radius-m));
  color: var(--puck-color-text-inverse);
  display: inline-flex;
  align-items: center;
  gap: var(--puck-space-2);
  letter-spacing: var(--puck-letter-spacing-ui);
  font-family: var(--puck-font-family);
  box-sizing: border-box;
  line-height: 1;
  text-align: center;
  text-decoration: none;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit), color var(--puck-duration-fast) var(--puck-ease-exit);
  cursor: pointer;
  white-space: nowrap;
  margin: 0;
}
._Button_oe4qj_1:hover,
._Button_oe4qj_1:active {
  transition: none;
}
._Button--medium_oe4qj_34 {
  min-height: 34px;
  padding-bottom: var( --puck-button-medium-space-y, calc(var(--puck-space-2) - var(--puck-border-width-regular)) );
  padding-inline-start: var( --puck-button-medium-space-x, calc(var(--_puck-button-default-space-x) - var(--puck-border-width-regular)) );
  padding-inline-end: var( --puck-button-medium-space-x, calc(var(--_puck-button-default-space-x) - var(--puck-border-width-regular)) );
  padding-top: var( --puck-button-medium-space-y, calc(var(--puck-space-2) - var(--puck-border-width-regular)) );
  font-weight: var( --puck-button-medium-font-weight, var(--_puck-button-default-font-weight) );
  font-size: var( --puck-button-medium-font-size, var(--_puck-button-default-font-size) );
}
._Button--large_oe4qj_62 {
  padding-bottom: var( --puck-button-large-space-y, calc(var(--puck-space-3) - var(--puck-border-width-regular)) );
  padding-inline-start: var( --puck-button-large-space-x, calc(var(--_puck-button-default-space-x) - var(--puck-border-width-regular)) );
  padding-inline-end: var( --puck-button-large-space-x, calc(var(--_puck-button-default-space-x) - var(--puck-border-width-regular)) );
  padding-top: var( --puck-button-large-space-y, calc(var(--puck-space-3) - var(--puck-border-width-regular)) );
  font-weight: var( --puck-button-large-font-weight, var(--_puck-button-default-font-weight) );
  font-size: var( --puck-button-large-font-size, var(--_puck-button-default-font-size) );
}
._Button-icon_oe4qj_89 {
  margin-top: 2px;
}
._Button--primary_oe4qj_93 {
  background: var( --puck-button-primary-color-bg, var(--puck-color-interactive) );
  border-color: var(--puck-button-primary-color-border, transparent);
  color: var(--puck-button-primary-color-text, var(--puck-color-text-inverse));
}
._Button_oe4qj_1:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
}
@media (hover: hover) and (pointer: fine) {
  ._Button--primary_oe4qj_93:hover {
    background-color: var( --puck-button-primary-color-bg-hover, var(--puck-color-interactive-hover) );
  }
}
._Button--primary_oe4qj_93:active {
  background-color: var( --puck-button-primary-color-bg-active, var(--puck-color-interactive-active) );
}
._Button--primary_oe4qj_93._Button--disabled_oe4qj_123,
._Button--primary_oe4qj_93._Button--disabled_oe4qj_123:hover {
  background-color: var( --puck-button-primary-color-bg-disabled, var(--_puck-button-default-color-bg-disabled) );
  color: var( --puck-button-primary-color-text-disabled, var(--_puck-button-default-color-text-disabled) );
}
._Button--secondary_oe4qj_135 {
  background: var(--puck-button-secondary-color-bg, transparent);
  border-color: var(--puck-button-secondary-color-border, currentColor);
  color: var(--puck-button-secondary-color-text, currentColor);
}
@media (hover: hover) and (pointer: fine) {
  ._Button--secondary_oe4qj_135:hover {
    background-color: var( --puck-button-secondary-color-bg-hover, var(--puck-color-interactive-soft) );
    color: var(--puck-button-secondary-color-text, var(--puck-color-text));
  }
}
._Button--secondary_oe4qj_135:active {
  background-color: var( --puck-button-secondary-color-bg-active, var(--puck-color-interactive-soft) );
  color: var(--puck-button-secondary-color-text, var(--puck-color-text));
}
._Button--secondary_oe4qj_135._Button--disabled_oe4qj_123,
._Button--secondary_oe4qj_135._Button--disabled_oe4qj_123:hover {
  background-color: var( --puck-button-secondary-color-bg-disabled, var(--_puck-button-default-color-bg-disabled) );
  color: var( --puck-button-secondary-color-text-disabled, var(--_puck-button-default-color-text-disabled) );
}
._Button--flush_oe4qj_171 {
  border-radius: var(--puck-radius-none);
}
._Button--disabled_oe4qj_123:hover {
  cursor: not-allowed;
}
._Button--fullWidth_oe4qj_179 {
  justify-content: center;
  width: 100%;
}
._Button-spinner_oe4qj_184 {
  padding-inline-start: var(--puck-space-2);
}

._RichTextMenu_1ve2j_1 {
  display: flex;
  flex-direction: row;
  flex-wrap: nowrap;
}
._RichTextMenu--form_1ve2j_7 {
  border-top-left-radius: var(--puck-field-radius, var(--puck-radius-m));
  border-top-right-radius: var(--puck-field-radius, var(--puck-radius-m));
  padding: var(--puck-field-richtext-menu-space-y, 6px) var(--puck-field-richtext-menu-space-x, 6px);
  background-color: var( --puck-field-richtext-menu-color-bg, var(--puck-color-surface-subtle) );
  position: relative;
  scrollbar-width: none;
  overflow-x: auto;
}
._RichTextMenu-group_1ve2j_21 {
  display: flex;
  align-items: space-between;
  flex-direction: row;
  flex-wrap: nowrap;
  padding-inline: 6px;
  gap: 2px;
  position: relative;
}
._RichTextMenu-group_1ve2j_21:first-of-type {
  padding-left: 0;
}
._RichTextMenu-group_1ve2j_21:last-of-type {
  padding-right: 0;
}
._RichTextMenu--inline_1ve2j_39 ._RichTextMenu-group_1ve2j_21 {
  color: var(--puck-color-text-inverse);
  gap: 0px;
  flex-wrap: nowrap;
}
._RichTextMenu-group_1ve2j_21 + ._RichTextMenu-group_1ve2j_21 {
  border-left: var(--puck-border-width-regular) solid var( --puck-field-richtext-menu-color-separator, var(--puck-color-border-muted) );
}
._RichTextMenu--inline_1ve2j_39 ._RichTextMenu-group_1ve2j_21 + ._RichTextMenu-group_1ve2j_21 {
  border-left: var(--puck-border-width-hairline) solid var(--puck-color-border-inverse);
}

._Control_id4pm_1 .lucide {
  height: var(--puck-icon-size-m);
  width: var(--puck-icon-size-m);
}
._Control--inline_id4pm_6 .lucide {
  height: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
  width: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
}

._Select_1n4iv_1 {
  position: relative;
  z-index: 1;
}
._Select-buttonInner_1n4iv_6 {
  align-items: center;
  display: flex;
}
._Select-buttonIcon_1n4iv_11 {
  align-items: center;
  display: flex;
  justify-content: center;
}
._Select--standalone_1n4iv_17 ._Select-buttonIcon_1n4iv_11 .lucide {
  height: var(--puck-icon-size-m);
  width: var(--puck-icon-size-m);
}
._Select--actionBar_1n4iv_22 ._Select-buttonIcon_1n4iv_11 .lucide {
  height: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
  width: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
}
._Select-items_1n4iv_27 {
  background: var(--puck-color-surface);
  border: var(--puck-border-width-regular) solid var(--puck-color-border);
  border-radius: var(--puck-radius-l);
  margin: 10px 8px;
  margin-left: 0;
  padding: var(--puck-space-1);
  z-index: 2;
  list-style: none;
}
._SelectItem_1n4iv_38 {
  background: transparent;
  border-radius: var(--puck-radius-m);
  border: none;
  color: var(--puck-color-text-secondary);
  cursor: pointer;
  display: flex;
  gap: var(--puck-space-2);
  align-items: center;
  font-size: var(--puck-font-size-xxs);
  margin: 0;
  padding: var(--puck-space-2) var(--puck-space-3);
  width: 100%;
}
._SelectItem--isSelected_1n4iv_53 {
  background: var(--puck-color-interactive-soft);
  color: var(--puck-color-interactive);
  font-weight: var(--puck-font-weight-medium);
}
._SelectItem--isSelected_1n4iv_53 ._SelectItem-icon_1n4iv_59 {
  color: var(--puck-color-interactive);
}
._SelectItem_1n4iv_38:hover {
  background: var(--puck-color-interactive-soft);
  color: var(--puck-color-interactive);
}

._RichTextEditor_5wzos_1 .ProseMirror {
  white-space: pre-wrap;
  word-wrap: break-word;
  cursor: text;
  outline: none;
  position: relative;
}
._RichTextEditor_5wzos_1 .rich-text * {
  white-space: pre-wrap;
  user-select: auto;
  -webkit-user-select: auto;
}
._RichTextEditor_5wzos_1 .rich-text blockquote {
  margin: 1em 0;
  padding: 0 1em;
  border-left: var(--puck-border-width-strong) solid var(--puck-color-border);
}
._RichTextEditor_5wzos_1 .rich-text code {
  background-color: var(--puck-color-surface-muted);
  padding: var(--puck-space-1) var(--puck-space-2);
  border-radius: var(--puck-radius-m);
}
._RichTextEditor_5wzos_1 .rich-text p:empty::before {
  content: "\\a0";
}
._RichTextEditor_5wzos_1 .rich-text pre code {
  display: block;
  padding: var(--puck-space-2) var(--puck-space-3);
}
._RichTextEditor_5wzos_1 .rich-text > *:first-child,
._RichTextEditor_5wzos_1 .ProseMirror > *:first-child,
._RichTextEditor_5wzos_1 .rich-text * p:first-of-type {
  margin-top: 0;
}
._RichTextEditor_5wzos_1 .rich-text > *:last-child,
._RichTextEditor_5wzos_1 .ProseMirror > *:last-child,
._RichTextEditor_5wzos_1 .rich-text * p:last-of-type {
  margin-bottom: 0;
}
._RichTextEditor--editor_5wzos_50 {
  color: var(--puck-field-color-text, var(--puck-color-text));
  background: var(--puck-field-color-bg, var(--puck-color-surface));
  border-width: var( --puck-field-border-width, var(--puck-border-width-regular) );
  border-style: solid;
  border-color: var(--puck-field-color-border, var(--puck-color-border));
  border-radius: var(--puck-field-radius, var(--puck-radius-m));
  box-sizing: border-box;
  display: flex;
  flex-direction: column;
  font-family: inherit;
  font-size: var(--puck-field-font-size, var(--puck-font-size-xxs));
  resize: vertical;
  text-align: initial;
  transition: border-color var(--puck-duration-fast) var(--puck-ease-exit);
  width: 100%;
  max-width: 100%;
  min-height: 128px;
}
._RichTextEditor--editor_5wzos_50 .rich-text {
  flex-grow: 1;
}
._RichTextEditor--editor_5wzos_50 .rich-text:not(:has(.ProseMirror)),
._RichTextEditor--editor_5wzos_50 .rich-text .ProseMirror {
  height: 100%;
  padding: var(--puck-field-space-y, var(--puck-space-3)) var( --puck-field-space-x, calc( var(--puck-space-4) - var(--puck-field-border-width, var(--puck-border-width-regular)) ) );
}
._RichTextEditor--editor_5wzos_50 .rich-text ul,
._RichTextEditor--editor_5wzos_50 .rich-text ol {
  padding-left: var(--puck-space-5);
}
._RichTextEditor--editor_5wzos_50 .rich-text li {
  line-height: 1.5;
}
._RichTextEditor--editor_5wzos_50 .rich-text p {
  margin-block: var(--puck-space-3);
}
._RichTextEditor--editor_5wzos_50 .rich-text ul {
  list-style: disc;
}
._RichTextEditor--editor_5wzos_50 .rich-text ol {
  list-style: decimal;
}
._RichTextEditor--editor_5wzos_50:focus-within {
  border-color: var( --puck-field-color-border-hover, var(--puck-color-border-hover) );
  outline: var(--puck-border-width-focus) solid var(--puck-field-color-border-focus, var(--puck-color-focus-ring));
  transition: none;
}
@media (hover: hover) and (pointer: fine) {
  ._RichTextEditor--editor_5wzos_50:hover:not(._RichTextEditor--disabled_5wzos_123) {
    border-color: var( --puck-field-color-border-hover, var(--puck-color-border-hover) );
    transition: none;
  }
}
._RichTextEditor--editor_5wzos_50._RichTextEditor--disabled_5wzos_123 {
  background: var( --puck-field-color-bg-disabled, var(--puck-color-surface-muted) );
  border-color: var( --puck-field-color-border-disabled, var(--puck-color-border) );
}
._RichTextEditor--editor_5wzos_50._RichTextEditor--disabled_5wzos_123 .rich-text:not(:has(.ProseMirror)),
._RichTextEditor--editor_5wzos_50._RichTextEditor--disabled_5wzos_123 .rich-text .ProseMirror {
  color: var( --puck-field-color-text-disabled, var(--puck-color-text-secondary) );
}
._RichTextEditor--editor_5wzos_50._RichTextEditor--disabled_5wzos_123 .ProseMirror[contenteditable=false] {
  cursor: default;
}
._RichTextEditor_5wzos_1:not(:focus-within):not(._RichTextEditor--isActive_5wzos_159) .ProseMirror ::selection {
  background-color: transparent;
}
._RichTextEditor-menu_5wzos_165 {
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border-muted);
  position: sticky;
  top: 0;
  z-index: 1;
}
._RichTextEditor--disabled_5wzos_123 ._RichTextEditor-menu_5wzos_165 {
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
}

._ObjectField_c5reb_1 {
  display: flex;
  flex-direction: column;
  background-color: var(--puck-field-color-surface, var(--puck-color-surface));
  border: var(--puck-field-border-width, var(--puck-border-width-regular)) solid var(--puck-field-color-border, var(--puck-color-border));
  border-radius: var(--puck-field-radius, var(--puck-radius-m));
}
._ObjectField-fieldset_c5reb_10 {
  border: none;
  margin: 0;
  min-width: 0;
  padding: var(--puck-field-space-surface-y, var(--puck-space-4)) var( --puck-field-space-surface-x, calc( var(--puck-space-4) - var(--puck-field-border-width, var(--puck-border-width-regular)) ) );
}

._Drawer_1n90m_1 {
  display: flex;
  flex-direction: column;
  font-family: var(--puck-font-family);
  gap: var(--puck-space-3);
}
._Drawer-draggable_1n90m_8 {
  position: relative;
}
._Drawer-draggableBg_1n90m_12 {
  position: absolute;
  top: 0;
  right: 0;
  bottom: 0;
  left: 0;
  pointer-events: none;
  z-index: -1;
}
._DrawerItem-draggable_1n90m_22 {
  background: var(--puck-drawer-item-color-bg, var(--puck-color-surface));
  color: var(--puck-drawer-item-color-text, var(--puck-color-text));
  cursor: grab;
  padding: var(--puck-drawer-item-space, var(--puck-space-3));
  display: flex;
  border: var(--puck-drawer-item-border-width, var(--puck-border-width-regular)) var(--puck-drawer-item-color-border, var(--puck-color-border)) solid;
  border-radius: var(--puck-drawer-item-radius, var(--puck-radius-m));
  font-size: var(--puck-drawer-item-font-size, var(--puck-font-size-xxs));
  justify-content: space-between;
  align-items: center;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit), color var(--puck-duration-fast) var(--puck-ease-exit);
}
._DrawerItem--disabled_1n90m_38 ._DrawerItem-draggable_1n90m_22 {
  background: var(--puck-color-surface-muted);
  color: var(--puck-color-text-muted);
  cursor: not-allowed;
}
._DrawerItem_1n90m_22:focus-visible {
  outline: 0;
}
._Drawer_1n90m_1:not(._Drawer--isDraggingFrom_1n90m_48) ._DrawerItem_1n90m_22:focus-visible ._DrawerItem-draggable_1n90m_22 {
  border-radius: var(--puck-radius-m);
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
}
@media (hover: hover) and (pointer: fine) {
  ._Drawer_1n90m_1:not(._Drawer--isDraggingFrom_1n90m_48) ._DrawerItem_1n90m_22:not(._DrawerItem--disabled_1n90m_38) ._DrawerItem-draggable_1n90m_22:hover {
    background-color: var( --puck-drawer-item-color-bg-hover, var(--puck-color-interactive-soft-hover) );
    color: var( --puck-drawer-item-color-text-hover, var(--puck-color-interactive) );
    transition: none;
  }
}
._DrawerItem-name_1n90m_72 {
  overflow-x: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}

._DraggableComponent_1627v_1 {
  position: absolute;
  pointer-events: none;
}
._DraggableComponent-overlayWrapper_1627v_6 {
  height: 100%;
  width: 100%;
  top: 0;
  position: absolute;
  pointer-events: none;
  box-sizing: border-box;
  z-index: 1;
}
._DraggableComponent-overlay_1627v_6 {
  cursor: pointer;
  height: 100%;
  outline: var( --puck-slot-component-border-width, var(--puck-border-width-focus) ) var( --puck-slot-component-color-overlay-border, var(--puck-color-selection-border) ) solid;
  outline-offset: calc(var(--puck-slot-component-border-width, var(--puck-border-width-focus)) * -1);
  width: 100%;
}
._DraggableComponent_1627v_1:focus-visible > ._DraggableComponent-overlayWrapper_1627v_6 {
  outline: var(--puck-border-width-regular) solid var(--puck-color-focus-ring);
}
._DraggableComponent-loadingOverlay_1627v_38 {
  background: var(--puck-color-surface);
  color: var(--puck-color-text);
  border-radius: var(--puck-radius-m);
  display: flex;
  padding: var(--puck-space-2);
  top: var(--puck-space-2);
  right: var(--puck-space-2);
  position: absolute;
  z-index: 1;
  pointer-events: all;
  box-sizing: border-box;
  opacity: 0.8;
  z-index: 1;
}
._DraggableComponent--hover_1627v_54 > ._DraggableComponent-overlayWrapper_1627v_6 > ._DraggableComponent-overlay_1627v_6 {
  background: var( --puck-slot-component-color-overlay, var(--puck-color-selection-bg) );
  outline: var( --puck-slot-component-border-width, var(--puck-border-width-focus) ) var( --puck-slot-component-color-overlay-border, var(--puck-color-selection-border) ) solid;
}
._DraggableComponent--isSelected_1627v_72 > ._DraggableComponent-overlayWrapper_1627v_6 > ._DraggableComponent-overlay_1627v_6 {
  outline-color: var( --puck-slot-component-color-border-selected, var(--puck-color-selection-border) );
}
._DraggableComponent_1627v_1:has(._DraggableComponent--hover_1627v_54 > ._DraggableComponent-overlayWrapper_1627v_6) > ._DraggableComponent-overlayWrapper_1627v_6 {
  display: none;
}
._DraggableComponent-actionsOverlay_1627v_89 {
  position: sticky;
  opacity: 0;
  pointer-events: none;
  z-index: 2;
}
._DraggableComponent--isSelected_1627v_72 ._DraggableComponent-actionsOverlay_1627v_89 {
  opacity: 1;
  pointer-events: auto;
}
._DraggableComponent-actions_1627v_89 {
  position: absolute;
  width: auto;
  cursor: grab;
  display: flex;
  box-sizing: border-box;
  transform-origin: right top;
  min-height: 36px;
}
._DraggableComponent-actionsAction_1627v_111 {
  height: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
  width: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
}

/* components/DraggableComponent/styles.css */
[data-puck-component] * {
  pointer-events: none;
  user-select: none;
  -webkit-user-select: none;
}
[data-puck-component] {
  cursor: grab;
  pointer-events: auto !important;
  user-select: none;
  -webkit-user-select: none;
}
[data-puck-dropzone] {
  pointer-events: auto !important;
}
[data-puck-disabled] {
  cursor: pointer;
}
[data-dnd-placeholder]:not([data-puck-line-drag] *) {
  background: var( --puck-slot-component-color-placeholder, var(--puck-color-azure-06) ) !important;
  border: none !important;
  color: transparent !important;
  opacity: 0.3 !important;
  outline: none !important;
  transition: none !important;
}
[data-dnd-placeholder]:not([data-puck-line-drag] *) *,
[data-dnd-placeholder]:not([data-puck-line-drag] *)::after,
[data-dnd-placeholder]:not([data-puck-line-drag] *)::before {
  opacity: 0 !important;
}
[data-puck-line-drag] [data-dnd-placeholder] {
  opacity: 0.4 !important;
  outline: none !important;
  transition: none !important;
}
[data-puck-line-drag] [data-dnd-dragging][data-puck-component] {
  opacity: 0.9 !important;
}
[data-dnd-dragging][data-puck-component] {
  pointer-events: none !important;
  outline: var( --puck-slot-component-border-width, var(--puck-border-width-focus) ) var(--puck-slot-component-color-border-dragging, var(--puck-color-azure-09)) solid !important;
  outline-offset: calc(var(--puck-slot-component-border-width, var(--puck-border-width-focus)) * -1) !important;
}
[data-dnd-dragging][data-puck-component] > :first-child {
  margin-top: 0 !important;
}
[data-dnd-dragging][data-puck-component] > :last-child {
  margin-bottom: 0 !important;
}

._DropZone_wc2ks_1 {
  position: relative;
  height: 100%;
  min-height: var(--puck-slot-min-empty-height);
  outline-offset: calc(var(--puck-slot-border-width, var(--puck-border-width-focus)) * -1);
  width: 100%;
}
._DropZone--hasChildren_wc2ks_11 {
  min-height: 0;
}
._DropZone_wc2ks_1:empty {
  min-height: var(--puck-slot-min-empty-height);
}
[data-puck-entry]:not([data-puck-dragging]) ._DropZone_wc2ks_1 {
  transition: min-height var(--puck-duration-medium) var(--puck-ease-exit);
}
._DropZone--isAreaSelected_wc2ks_24,
._DropZone--hoveringOverArea_wc2ks_25:not(._DropZone--isRootZone_wc2ks_25) {
  background: var(--puck-slot-color-bg, var(--puck-color-selection-bg));
  outline: var(--puck-slot-border-width, var(--puck-border-width-focus)) var(--puck-slot-border-style, dashed) var(--puck-slot-color-border, var(--puck-color-selection-border));
}
._DropZone_wc2ks_1:empty {
  background: var(--puck-slot-color-bg, var(--puck-color-selection-bg));
  outline: var(--puck-slot-border-width, var(--puck-border-width-focus)) var(--puck-slot-border-style, dashed) var(--puck-slot-color-border, var(--puck-color-selection-border));
}
._DropZone-item_wc2ks_39 {
  position: relative;
}
._DropZone-linePlaceholder_wc2ks_43 {
  background: var( --puck-slot-component-color-placeholder, var(--puck-color-line-placeholder) );
  border-radius: calc(var(--puck-line-placeholder-width, 2px) / 2);
  pointer-events: none;
  position: absolute;
  z-index: 1;
}
._DropZone-hitbox_wc2ks_55 {
  position: absolute;
  bottom: calc(var(--puck-space-3) * -1);
  height: var(--puck-space-5);
  width: 100%;
  z-index: 1;
}
[data-puck-dragging] ._DropZone--isEnabled_wc2ks_63 {
  outline: var(--puck-slot-border-width, var(--puck-border-width-focus)) var(--puck-slot-border-style, dashed) var(--puck-slot-color-border, var(--puck-color-selection-border));
}
._DropZone_wc2ks_1 > *:not([data-puck-component]):not([data-puck-line-placeholder]) {
  opacity: 0;
}
body:has(._DropZone--isAnimating_wc2ks_74:empty) [data-puck-overlay] {
  opacity: 0 !important;
}

/* lib/overlay-portal/styles.css */
[data-puck-overlay-portal],
[data-puck-overlay-portal] * {
  pointer-events: auto !important;
}
[data-puck-entry][data-puck-dragging] [data-puck-overlay-portal],
[data-puck-entry][data-puck-dragging] [data-puck-overlay-portal] * {
  pointer-events: none !important;
}
[data-puck-entry][data-puck-preview-mode=edit] [data-puck-overlay-portal]:hover {
  outline: 2px var(--puck-color-azure-09, #cfdff0) dashed;
  outline-offset: 2px;
}
[data-puck-entry][data-puck-preview-mode=edit] [data-puck-overlay-portal]:focus-within {
  outline: 2px var(--puck-color-azure-07, #88b0da) dashed;
  outline-offset: 2px;
}

._InlineTextField_104qp_1 {
  cursor: text;
  display: inline-block;
  white-space: pre-wrap;
  text-decoration: inherit;
}
[data-dnd-dragging] ._InlineTextField_104qp_1 {
  cursor: none;
  caret-color: transparent;
}
[data-dnd-dragging] ._InlineTextField_104qp_1::selection {
  display: none;
}

._PuckFields_wnj25_1 {
  position: relative;
  font-family: var(--puck-font-family);
}
._PuckFields--isLoading_wnj25_6 {
  min-height: 48px;
}
._PuckFields-loadingOverlay_wnj25_10 {
  background: var(--puck-color-surface);
  display: flex;
  justify-content: flex-end;
  align-items: flex-start;
  height: 100%;
  width: 100%;
  top: 0px;
  position: absolute;
  z-index: 1;
  pointer-events: all;
  box-sizing: border-box;
  opacity: 0.8;
}
._PuckFields-loadingOverlayInner_wnj25_25 {
  display: flex;
  padding: var(--puck-space-4);
  position: sticky;
  top: 0;
}
._PuckFields-field_wnj25_32 * {
  box-sizing: border-box;
}
._PuckFields--wrapFields_wnj25_36 ._PuckFields-field_wnj25_32 {
  color: var(--puck-color-text-secondary);
  padding: var(--puck-space-4);
  padding-bottom: var(--puck-space-3);
  display: block;
}
._PuckFields--wrapFields_wnj25_36 ._PuckFields-field_wnj25_32 + ._PuckFields-field_wnj25_32 {
  border-top: var(--puck-border-width-regular) solid var(--puck-color-border);
  margin-top: var(--puck-space-2);
}

._ComponentList_htktj_1 {
  max-width: 100%;
}
._ComponentList--isExpanded_htktj_5 + ._ComponentList_htktj_1 {
  margin-top: var(--puck-space-3);
}
._ComponentList-content_htktj_9 {
  display: none;
}
._ComponentList--isExpanded_htktj_5 > ._ComponentList-content_htktj_9 {
  display: block;
}
._ComponentList-title_htktj_17 {
  background-color: transparent;
  border: 0;
  color: var(--puck-drawer-category-color-text, var(--puck-color-text-muted));
  cursor: pointer;
  display: flex;
  font: inherit;
  font-size: var(--puck-drawer-category-font-size, var(--puck-font-size-xxxs));
  list-style: none;
  margin-bottom: 6px;
  padding: var(--puck-drawer-category-space, var(--puck-space-2));
  text-transform: uppercase;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit), color var(--puck-duration-fast) var(--puck-ease-exit);
  gap: var(--puck-space-1);
  border-radius: var(--puck-radius-m);
  width: 100%;
}
._ComponentList-title_htktj_17:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
}
@media (hover: hover) and (pointer: fine) {
  ._ComponentList-title_htktj_17:hover {
    background-color: var( --puck-drawer-category-color-bg-hover, var(--puck-color-interactive-soft) );
    color: var( --puck-drawer-category-color-text-hover, var(--puck-color-interactive) );
    transition: none;
  }
}
._ComponentList-title_htktj_17:active {
  background-color: var( --puck-drawer-category-color-bg-active, var(--puck-color-interactive-subtle) );
  transition: none;
}
._ComponentList-titleIcon_htktj_63 {
  margin-inline-start: auto;
}

._PuckPreview_zbic3_1 {
  position: relative;
  height: 100%;
}
._PuckPreview-frame_zbic3_6 {
  border: none;
  height: 100%;
  width: 100%;
}
._PuckPreview-frame_zbic3_6[data-puck-outline-dragging] {
  pointer-events: none;
}

._DropLine_eyz3q_2 {
  background: var(--_puck-outline-color-drop-indicator);
  border-radius: calc(var(--_puck-outline-drop-indicator-size) / 2);
  height: var(--_puck-outline-drop-indicator-size);
  inset-inline: 0;
  pointer-events: none;
  position: absolute;
  z-index: 1;
}
._DropLine--top_eyz3q_12 {
  top: 0;
}
._DropLine--bottom_eyz3q_16 {
  bottom: 0;
}
._DropLine--top_eyz3q_12._DropLine--outset_eyz3q_20 {
  top: calc(-1 * var(--_puck-outline-drop-indicator-size));
}
._DropLine--bottom_eyz3q_16._DropLine--outset_eyz3q_20 {
  bottom: calc(-1 * var(--_puck-outline-drop-indicator-size));
}

._LayerTree-helper_1m7e4_2 {
  color: var(--puck-outline-color-text-helper, var(--puck-color-text-subtle));
  padding-top: var(--puck-space-1);
  padding-bottom: var(--puck-space-1);
  padding-inline-start: var(--_puck-outline-label-indent);
  border: var(--_puck-outline-border-width) solid transparent;
}
._LayerTree-helperRoot_1m7e4_11 {
  padding-inline-start: var(--puck-space-3);
}
._LayerTree-helper_1m7e4_2[data-puck-drop-target] {
  position: relative;
  overflow: visible;
}

._Layer_onfgu_1 {
  position: relative;
  border: var(--_puck-outline-border-width) solid transparent;
  border-radius: var(--_puck-outline-radius);
}
._Layer-inner_onfgu_8 {
  align-items: center;
  border: var(--_puck-outline-border-width) solid transparent;
  border-radius: var(--_puck-outline-radius);
  cursor: pointer;
  display: flex;
  position: relative;
  transition: color var(--puck-duration-fast) var(--puck-ease-exit);
}
._Layer--isSortable_onfgu_18 > ._Layer-inner_onfgu_8 {
  cursor: grab;
}
._Layer-content_onfgu_22 {
  display: flex;
  gap: var(--puck-space-4);
  flex: 1 1 auto;
  min-width: 0;
}
._Layer-clickable_onfgu_29 {
  align-items: center;
  background: none;
  border: 0;
  border-radius: var(--_puck-outline-radius);
  color: inherit;
  cursor: inherit;
  display: flex;
  flex: 1 1 auto;
  font: inherit;
  min-width: 0;
  padding: 0;
}
[data-puck-dnd-disabled] ._Layer-inner_onfgu_8,
[data-puck-dnd-disabled] ._Layer-clickable_onfgu_29 {
  cursor: pointer;
}
._Layer-clickable_onfgu_29:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
  position: relative;
  z-index: 1;
}
._Layer-caret_onfgu_57 {
  visibility: hidden;
  display: flex;
  flex-shrink: 0;
}
._Layer-caret_onfgu_57 svg {
  height: var(--_puck-outline-caret-size);
  width: var(--_puck-outline-caret-size);
}
._Layer--containsZone_onfgu_68 > ._Layer-inner_onfgu_8 > ._Layer-content_onfgu_22 {
  font-weight: var(--puck-font-weight-bold);
}
._Layer--containsZone_onfgu_68 > ._Layer-inner_onfgu_8 > ._Layer-caret_onfgu_57 {
  visibility: visible;
}
._Layer-title_onfgu_76 {
  display: flex;
  gap: var(--puck-space-2);
  align-items: center;
  overflow-x: hidden;
  margin: var(--puck-space-1);
  cursor: pointer;
}
._Layer-name_onfgu_85 {
  overflow-x: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
._Layer-icon_onfgu_91 {
  color: var(--puck-outline-color-icon, var(--puck-color-text-subtle));
  margin-top: var(--puck-space-1);
}
._Layer-icon_onfgu_91 svg {
  height: var(--_puck-outline-icon-size);
  width: var(--_puck-outline-icon-size);
}
._Layer-zones_onfgu_101 {
  display: none;
  margin-inline-start: var(--puck-outline-space-indent, var(--puck-space-4));
}
._Layer--isExpanded_onfgu_106 > ._Layer-zones_onfgu_101 {
  display: block;
}
._Layer--isExpanded_onfgu_106 > ._Layer-inner_onfgu_8 > ._Layer-caret_onfgu_57 svg {
  transform: rotate(90deg);
}
@media (hover: hover) and (pointer: fine) {
  ._Layer_onfgu_1:not(._Layer--isSelected_onfgu_115) > ._Layer-inner_onfgu_8:hover {
    --_puck-outline-actions-color-bg: var(--_puck-outline-color-bg-hover);
    border-color: var(--_puck-outline-color-border-hover);
    background: var(--_puck-outline-color-bg-hover);
    transition: none;
  }
}
._Layer--isSelected_onfgu_115 > ._Layer-inner_onfgu_8 {
  border-color: var( --puck-outline-color-border-selected, var(--puck-color-selection-border) );
}
._Layer--isSelected_onfgu_115 > ._Layer-inner_onfgu_8 {
  --_puck-outline-actions-color-bg: var(--_puck-outline-color-bg-selected);
  background: var(--_puck-outline-color-bg-selected);
}
._Layer--isExpandCandidate_onfgu_138 > ._Layer-inner_onfgu_8 {
  border-color: var(--_puck-outline-color-border-hover);
  background: var(--_puck-outline-color-bg-hover);
}
._Layer--isDragSource_onfgu_143 > ._Layer-inner_onfgu_8 {
  color: var(--puck-color-text-muted);
  background: transparent;
}
._Layer--isDragSource_onfgu_143 > ._Layer-zones_onfgu_101 {
  opacity: 0.5;
}

._LayerActions_d90t9_2 {
  position: sticky;
  inset-inline-end: calc(var(--puck-space-1) * -1);
  padding-inline: var(--puck-space-1);
  display: flex;
  visibility: hidden;
  flex-shrink: 0;
  color: var(--_puck-outline-color-text);
  background: var(--_puck-outline-actions-color-bg);
  border-top-right-radius: var(--_puck-outline-radius);
  border-bottom-right-radius: var(--_puck-outline-radius);
}
._LayerActions--visible_d90t9_18 {
  visibility: visible;
}
._LayerActions_d90t9_2 svg {
  height: var(--_puck-outline-caret-size);
  width: var(--_puck-outline-caret-size);
}

._LayerTree_o5tyt_1 {
  color: var(--_puck-outline-color-text);
  font-family: var(--puck-outline-font-family, var(--puck-font-family));
  font-size: var(--puck-outline-font-size, var(--puck-font-size-xxxs));
  margin: 0;
  position: relative;
  list-style: none;
  padding: 0;
}
._LayerTree--nested_o5tyt_12 {
  margin-inline-start: var(--puck-outline-space-indent, var(--puck-space-3));
}

._LayerTree-zoneTitle_fvhlh_2 {
  color: var(--_puck-outline-zone-color-text);
  font-size: var( --puck-outline-zone-font-size, calc(var(--puck-font-size-xxxs) * 0.9) );
  display: flex;
  gap: var(--puck-space-2);
  align-items: center;
  overflow-x: hidden;
  padding-top: var(--puck-space-1);
  padding-bottom: var(--puck-space-1);
  padding-inline-start: var(--_puck-outline-label-indent);
  border: var(--_puck-outline-border-width) solid transparent;
}
._LayerTree-zoneIcon_fvhlh_19 {
  margin-top: var(--puck-space-1);
}
._LayerTree-zoneIcon_fvhlh_19 svg {
  height: var(--_puck-outline-icon-size);
  width: var(--_puck-outline-icon-size);
}
._LayerTree-zoneTitle_fvhlh_2[data-puck-drop-target] {
  color: var(--_puck-outline-color-text-hover);
  position: relative;
  overflow: visible;
}

._LayerTreeRoot_1qowl_1 {
  min-width: max-content;
  --_puck-iconbutton-color-bg-hover: transparent;
  --_puck-outline-color-text: var( --puck-outline-color-text, var(--puck-color-text-primary) );
  --_puck-outline-border-width: var( --puck-outline-border-width, var(--puck-border-width-regular) );
  --_puck-outline-radius: var(--puck-outline-radius, var(--puck-radius-m));
  --_puck-outline-caret-size: var( --puck-outline-action-size, var(--puck-icon-size-s) );
  --_puck-outline-icon-size: var( --puck-outline-icon-size, var(--puck-icon-size-xs) );
  --_puck-outline-color-bg-selected: var( --puck-outline-color-bg-selected, var(--puck-color-interactive-subtle) );
  --_puck-outline-color-bg-hover: var( --puck-outline-color-bg-hover, var(--puck-color-interactive-soft) );
  --_puck-outline-color-border-hover: var( --puck-outline-color-border-hover, var(--puck-color-interactive-subtle) );
  --_puck-outline-color-text-hover: var( --puck-outline-color-text-hover, var(--puck-color-interactive) );
  --_puck-outline-color-drop-indicator: var( --puck-outline-color-drop-indicator, var(--puck-color-line-placeholder) );
  --_puck-outline-drop-indicator-size: var(--puck-line-placeholder-width);
  --_puck-outline-zone-color-text: var( --puck-outline-zone-color-text, var(--puck-color-text-muted) );
  --_puck-outline-actions-color-bg: transparent;
  --_puck-outline-caret-slot: calc( var(--_puck-outline-caret-size) + var(--puck-iconbutton-space, var(--puck-space-1)) * 2 );
  --_puck-outline-label-indent: calc( var(--_puck-outline-caret-slot) + var(--puck-space-2) + var(--_puck-outline-border-width) );
}

._CollapseAll_1r4cy_1 {
  visibility: hidden;
}
._CollapseAll-icon_1r4cy_5 {
  height: var(--puck-icon-size-m);
  width: var(--puck-icon-size-m);
}
._CollapseAll--visible_1r4cy_10 {
  visibility: visible;
}

._OutlineHeader_ntv8r_1 {
  display: flex;
  align-items: center;
  width: 100%;
  gap: var(--puck-space-2);
  padding-block: var(--puck-space-3);
  padding-inline: var(--puck-space-4);
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
  box-sizing: border-box;
}

._OutlineWrapper_b9ln0_1 {
  display: flex;
  flex-direction: column;
  flex-grow: 1;
  min-height: 0;
  min-width: 0;
}
._OutlineWrapper-collapseAll_b9ln0_9 {
  display: flex;
  align-items: center;
  margin-inline-start: auto;
}
._OutlineWrapper-layers_b9ln0_15 {
  flex-grow: 1;
  min-height: 0;
  overflow: auto;
  padding: var(--puck-space-1);
  box-sizing: border-box;
}

._Puck_tzaxg_19 {
  font-family: var(--puck-font-family);
  overflow-x: hidden;
  visibility: visible !important;
}
@media (min-width: 766px) {
  ._Puck_tzaxg_19 {
    overflow-x: auto;
  }
}
._Puck-portal_tzaxg_31 {
  position: relative;
  z-index: 2;
}
._PuckLayout_tzaxg_36 {
  height: 100dvh;
}
._PuckLayout-inner_tzaxg_40 {
  --puck-frame-width: auto;
  --puck-pluginbar-width: min-content;
  --puck-sidebar-width: 0px;
  --puck-sidebar-left-width: var( --puck-user-sidebar-left-width, var(--puck-sidebar-width) );
  --puck-sidebar-right-width: var( --puck-user-sidebar-right-width, var(--puck-sidebar-width) );
  background-color: var(--puck-color-surface-subtle);
  display: grid;
  grid-template-areas: "header" "editor" "left" "right" "sidenav";
  grid-template-columns: var(--puck-frame-width);
  grid-template-rows: min-content auto 0 0 var(--puck-pluginbar-width);
  height: 100%;
  position: relative;
  transition: grid-template-rows var(--puck-duration-medium) var(--puck-ease-exit);
  z-index: 0;
  overflow: hidden;
}
@media (min-width: 638px) {
  ._PuckLayout-inner_tzaxg_40 {
    --puck-pluginbar-width: 68px;
    grid-template-areas: "header header header header" "sidenav left editor right";
    grid-template-columns: var(--puck-pluginbar-width) 0 var(--puck-frame-width) 0;
    grid-template-rows: min-content auto;
  }
  ._Puck--hidePlugins_tzaxg_73 ._PuckLayout-inner_tzaxg_40 {
    --puck-pluginbar-width: 0;
  }
}
._PuckLayout--mounted_tzaxg_78 ._PuckLayout-inner_tzaxg_40 {
  --puck-sidebar-width: 186px;
}
._PuckLayout--mobilePanelHeightToggle_tzaxg_82._PuckLayout--leftSideBarVisible_tzaxg_82 ._PuckLayout-inner_tzaxg_40 {
  grid-template-rows: 0 auto 30% 0 var(--puck-pluginbar-width);
  transition: grid-template-rows var(--puck-duration-medium) var(--puck-ease-entrance);
}
._PuckLayout--mobilePanelHeightToggle_tzaxg_82._PuckLayout--leftSideBarVisible_tzaxg_82._PuckLayout--isExpanded_tzaxg_90 ._PuckLayout-inner_tzaxg_40 {
  grid-template-rows: 0 auto 55% 0 var(--puck-pluginbar-width);
  transition: grid-template-rows var(--puck-duration-medium) var(--puck-ease-entrance);
}
@media (min-width: 638px) {
  ._PuckLayout--mobilePanelHeightToggle_tzaxg_82._PuckLayout--leftSideBarVisible_tzaxg_82 ._PuckLayout-inner_tzaxg_40 {
    grid-template-columns: var(--puck-pluginbar-width) var(--puck-sidebar-left-width) var( --puck-frame-width ) 0;
    grid-template-rows: min-content auto;
  }
}
._PuckLayout--mobilePanelHeightMinContent_tzaxg_110._PuckLayout--leftSideBarVisible_tzaxg_82 ._PuckLayout-inner_tzaxg_40,
._PuckLayout--mobilePanelHeightMinContent_tzaxg_110._PuckLayout--leftSideBarVisible_tzaxg_82._PuckLayout--isExpanded_tzaxg_90 ._PuckLayout-inner_tzaxg_40 {
  grid-template-rows: 0 auto min-content 0 var(--puck-pluginbar-width);
}
@media (min-width: 638px) {
  ._PuckLayout--mobilePanelHeightToggle_tzaxg_82._PuckLayout--leftSideBarVisible_tzaxg_82 ._PuckLayout-inner_tzaxg_40,
  ._PuckLayout--mobilePanelHeightToggle_tzaxg_82._PuckLayout--leftSideBarVisible_tzaxg_82._PuckLayout--isExpanded_tzaxg_90 ._PuckLayout-inner_tzaxg_40,
  ._PuckLayout--mobilePanelHeightMinContent_tzaxg_110._PuckLayout--leftSideBarVisible_tzaxg_82 ._PuckLayout-inner_tzaxg_40,
  ._PuckLayout--mobilePanelHeightMinContent_tzaxg_110._PuckLayout--leftSideBarVisible_tzaxg_82._PuckLayout--isExpanded_tzaxg_90 ._PuckLayout-inner_tzaxg_40 {
    grid-template-columns: var(--puck-pluginbar-width) var(--puck-sidebar-left-width) var( --puck-frame-width ) 0;
    grid-template-rows: min-content auto;
  }
}
@media (min-width: 638px) {
  ._PuckLayout--rightSideBarVisible_tzaxg_137 ._PuckLayout-inner_tzaxg_40 {
    grid-template-columns: var(--puck-pluginbar-width) 0 var(--puck-frame-width) var(--puck-sidebar-right-width);
  }
}
@media (min-width: 638px) {
  ._PuckLayout--leftSideBarVisible_tzaxg_82._PuckLayout--rightSideBarVisible_tzaxg_137 ._PuckLayout-inner_tzaxg_40 {
    grid-template-columns: var(--puck-pluginbar-width) var(--puck-sidebar-left-width) var( --puck-frame-width ) var(--puck-sidebar-right-width);
  }
}
@media (min-width: 458px) {
  ._PuckLayout-mounted_tzaxg_156 ._PuckLayout-inner_tzaxg_40 {
    --puck-frame-width: minmax(266px, auto);
  }
}
@media (min-width: 638px) {
  ._PuckLayout_tzaxg_36 ._PuckLayout-inner_tzaxg_40 {
    --puck-sidebar-width: minmax(186px, 250px);
  }
}
@media (min-width: 766px) {
  ._PuckLayout_tzaxg_36 ._PuckLayout-inner_tzaxg_40 {
    --puck-frame-width: auto;
  }
}
@media (min-width: 990px) {
  ._PuckLayout_tzaxg_36 ._PuckLayout-inner_tzaxg_40 {
    --puck-sidebar-width: 256px;
  }
}
@media (min-width: 1198px) {
  ._PuckLayout_tzaxg_36 ._PuckLayout-inner_tzaxg_40 {
    --puck-sidebar-width: 274px;
  }
}
@media (min-width: 1398px) {
  ._PuckLayout_tzaxg_36 ._PuckLayout-inner_tzaxg_40 {
    --puck-sidebar-width: 290px;
  }
}
@media (min-width: 1598px) {
  ._PuckLayout_tzaxg_36 ._PuckLayout-inner_tzaxg_40 {
    --puck-sidebar-width: 320px;
  }
}
._PuckLayout-nav_tzaxg_197 {
  border-top: var(--puck-border-width-regular) solid var(--puck-color-border);
  background-color: var( --puck-pluginbar-color-bg, var(--puck-color-surface-subtle) );
  grid-area: sidenav;
  overflow: hidden;
  width: 100%;
}
@media (min-width: 638px) {
  ._PuckLayout-nav_tzaxg_197 {
    border-top: 0;
    border-right: var(--puck-border-width-regular) solid var(--puck-color-border);
    box-sizing: border-box;
  }
}
._PuckLayout-header_tzaxg_217 {
  grid-area: header;
}
._PuckLayout--leftSideBarVisible_tzaxg_82 ._PuckLayout-header_tzaxg_217 {
  overflow: hidden;
}
@media (min-width: 638px) {
  ._PuckLayout--leftSideBarVisible_tzaxg_82 ._PuckLayout-header_tzaxg_217 {
    overflow: auto;
  }
}
._PuckPluginTab_tzaxg_231 {
  display: none;
  flex-grow: 1;
  max-height: 100%;
}
._PuckPluginTab--visible_tzaxg_237 {
  display: flex;
  flex-direction: column;
  min-height: 0;
}
._PuckPluginTab-body_tzaxg_243 {
  display: flex;
  flex-direction: column;
  flex-grow: 1;
  max-height: 100%;
  min-height: 0;
}

._MenuBar_1hxnj_1 {
  background-color: var(--_puck-menu-bar-color-bg, var(--puck-color-surface));
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
  display: none;
  left: 0;
  margin-top: 1px;
  padding: var(--puck-space-2) var(--puck-space-4);
  position: absolute;
  right: 0;
  top: 100%;
  z-index: 2;
}
._MenuBar--menuOpen_1hxnj_14 {
  display: block;
}
@media (min-width: 638px) {
  ._MenuBar_1hxnj_1 {
    border: none;
    display: block;
    margin-top: 0;
    overflow-y: visible;
    padding: 0;
    position: static;
  }
}
._MenuBar-inner_1hxnj_29 {
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: var(--puck-space-2) var(--puck-space-4);
  justify-content: flex-end;
}
@media (min-width: 638px) {
  ._MenuBar-inner_1hxnj_29 {
    display: flex;
    flex-direction: row;
    flex-wrap: nowrap;
  }
}
._MenuBar-history_1hxnj_45 {
  display: flex;
}

._PuckHeader_c2nei_1 {
  --_puck-menu-bar-color-bg: var( --puck-header-color-bg, var(--puck-color-surface) );
  background: var(--puck-header-color-bg, var(--puck-color-surface));
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
  color: var(--puck-header-color-text, var(--puck-color-text));
  --_puck-heading-color: var(--puck-header-color-text, var(--puck-color-text));
  grid-area: header;
  position: relative;
  max-width: 100vw;
}
@media (min-width: 638px) {
  ._PuckHeader_c2nei_1 {
    padding-left: 67px;
  }
  ._PuckHeader--hidePlugins_c2nei_21 {
    padding-left: 0;
  }
}
._PuckHeader-inner_c2nei_26 {
  align-items: end;
  display: grid;
  gap: var(--puck-space-chrome-gutter);
  grid-template-areas: "left middle right";
  grid-template-columns: 1fr auto 1fr;
  grid-template-rows: auto;
  padding: var(--puck-space-chrome-gutter);
}
@media (min-width: 638px) {
  ._PuckHeader-inner_c2nei_26 {
    border-left: var(--puck-border-width-regular) solid var(--puck-color-border);
  }
  ._PuckHeader--hidePlugins_c2nei_21 ._PuckHeader-inner_c2nei_26 {
    border-left: none;
  }
}
._PuckHeader-toggle_c2nei_46 {
  display: flex;
  margin-inline-start: calc(var(--puck-space-1) * -1);
  padding-top: 2px;
}
._PuckHeader-rightSideBarToggle_c2nei_52,
._PuckHeader-leftSideBarToggle_c2nei_53 {
  display: none;
}
@media (min-width: 638px) {
  ._PuckHeader-rightSideBarToggle_c2nei_52,
  ._PuckHeader-leftSideBarToggle_c2nei_53 {
    display: block;
  }
}
._PuckHeader-title_c2nei_64 {
  align-self: center;
}
._PuckHeader-path_c2nei_68 {
  font-family: var(--puck-font-family-monospaced);
  font-size: var(--puck-font-size-xxs);
  font-weight: normal;
  word-break: break-all;
}
._PuckHeader-tools_c2nei_75 {
  display: flex;
  gap: var(--puck-space-4);
  justify-content: flex-end;
}
._PuckHeader-menuButton_c2nei_81 {
  color: var(--puck-color-text-muted);
  margin-inline-start: calc(var(--puck-space-1) * -1);
}
._PuckHeader--menuOpen_c2nei_86 ._PuckHeader-menuButton_c2nei_81 {
  color: var(--puck-color-text);
}
@media (min-width: 638px) {
  ._PuckHeader-menuButton_c2nei_81 {
    display: none;
  }
}

._SidebarSection_1uv88_1 {
  display: flex;
  position: relative;
  flex-direction: column;
  color: var(--puck-color-text);
}
._SidebarSection_1uv88_1:last-of-type {
  flex-grow: 1;
}
._SidebarSection-title_1uv88_12 {
  background: var(--_puck-sidebar-section-color-bg, var(--puck-color-surface));
  padding: var(--puck-space-4);
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
  border-top: var(--puck-border-width-regular) solid var(--puck-color-border);
  overflow-x: auto;
}
._SidebarSection--noBorderTop_1uv88_20 > ._SidebarSection-title_1uv88_12 {
  border-top: 0px;
}
._SidebarSection-content_1uv88_24:last-child {
  padding-bottom: var(--puck-space-1);
}
._SidebarSection_1uv88_1:last-of-type ._SidebarSection-content_1uv88_24 {
  border-bottom: none;
  flex-grow: 1;
}
._SidebarSection-breadcrumbLabel_1uv88_33 {
  background: none;
  border: 0;
  border-radius: var(--puck-radius-xs);
  color: var(--puck-color-interactive);
  cursor: pointer;
  font: inherit;
  flex-shrink: 0;
  padding: 0;
  transition: color var(--puck-duration-fast) var(--puck-ease-exit);
}
._SidebarSection-breadcrumbLabel_1uv88_33:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
}
@media (hover: hover) and (pointer: fine) {
  ._SidebarSection-breadcrumbLabel_1uv88_33:hover {
    color: var(--puck-color-interactive-hover);
    transition: none;
  }
}
._SidebarSection-breadcrumbLabel_1uv88_33:active {
  color: var(--puck-color-interactive-active);
  transition: none;
}
._SidebarSection-breadcrumbs_1uv88_62 {
  align-items: center;
  display: flex;
  gap: var(--puck-space-1);
}
._SidebarSection-breadcrumb_1uv88_33 {
  align-items: center;
  display: flex;
  gap: var(--puck-space-1);
}
._SidebarSection-heading_1uv88_74 {
  padding-inline-end: var(--puck-space-4);
}
._SidebarSection-loadingOverlay_1uv88_78 {
  background: var(--puck-color-surface);
  display: flex;
  justify-content: center;
  align-items: center;
  height: 100%;
  width: 100%;
  top: 0;
  position: absolute;
  z-index: 1;
  pointer-events: all;
  box-sizing: border-box;
  opacity: 0.8;
}

._Breadcrumbs_8c6w5_1 {
  align-items: center;
  display: flex;
  gap: var(--puck-space-1);
}
._Breadcrumbs-breadcrumbLabel_8c6w5_7 {
  background: none;
  border: 0;
  border-radius: var(--puck-radius-xs);
  color: var(--puck-color-interactive);
  cursor: pointer;
  font: inherit;
  flex-shrink: 0;
  padding: 0;
  transition: color var(--puck-duration-fast) var(--puck-ease-exit);
}
._Breadcrumbs-breadcrumbLabel_8c6w5_7:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
}
@media (hover: hover) and (pointer: fine) {
  ._Breadcrumbs-breadcrumbLabel_8c6w5_7:hover {
    color: var(--puck-color-interactive-hover);
    transition: none;
  }
}
._Breadcrumbs-breadcrumbLabel_8c6w5_7:active {
  color: var(--puck-color-interactive-active);
  transition: none;
}
._Breadcrumbs-breadcrumb_8c6w5_7 {
  align-items: center;
  display: flex;
  gap: var(--puck-space-1);
}

._ViewportControls_v26yb_1 {
  position: relative;
}
._ViewportControls--fullScreen_v26yb_5 {
  border-radius: 32px;
  display: flex;
  position: absolute;
  bottom: var(--puck-space-3);
  right: var(--puck-space-3);
  overflow: hidden;
}
._ViewportControls-toggleButton_v26yb_14 {
  display: none;
}
._ViewportControls--fullScreen_v26yb_5 ._ViewportControls-toggleButton_v26yb_14 {
  align-items: center;
  background-color: var(--puck-color-surface-inverse);
  border: var(--puck-border-width-regular) solid var(--puck-color-border-inverse);
  border-radius: var(--puck-radius-pill);
  cursor: pointer;
  color: var(--puck-color-text-inverse);
  display: flex;
  justify-content: center;
  width: 42px;
  height: 42px;
  z-index: 1;
}
._ViewportControls--fullScreen_v26yb_5 ._ViewportControls-toggleButton_v26yb_14:hover {
  color: var(--puck-color-interactive-inverse-hover);
  border: var(--puck-border-width-regular) solid var(--puck-color-interactive-inverse-hover);
}
._ViewportControls-actions_v26yb_39 {
  display: flex;
}
._ViewportControls-actionsInner_v26yb_43 {
  display: flex;
  box-sizing: border-box;
  justify-content: center;
  margin-left: auto;
  margin-right: auto;
  z-index: 0;
  overflow: hidden;
}
._ViewportControls--fullScreen_v26yb_5 ._ViewportControls-actionsInner_v26yb_43 {
  background: var(--puck-color-surface-muted);
  border: var(--puck-border-width-regular) solid var(--puck-color-border);
  border-radius: var(--puck-radius-pill);
  margin-left: none;
  margin-right: none;
  padding-right: 42px;
}
._ViewportControls--fullScreen_v26yb_5 ._ViewportControls-actionsInner_v26yb_43 {
  transform: translateX(100%);
  transition: transform var(--puck-duration-medium) var(--puck-ease-emphasized);
}
._ViewportControls--fullScreen_v26yb_5._ViewportControls--isExpanded_v26yb_67 ._ViewportControls-actionsInner_v26yb_43 {
  transform: translateX(42px);
}
._ViewportControls-divider_v26yb_72 {
  border-inline-end: var(--puck-border-width-regular) solid var(--puck-color-border);
  margin-bottom: var(--puck-space-2);
  margin-top: var(--puck-space-2);
}
._ViewportControls-zoomSelect_v26yb_79 {
  appearance: none;
  background: url("data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100' fill='%23c3c3c3'><polygon points='0,0 100,0 50,50'/></svg>") no-repeat;
  background-size: 10px;
  color: currentColor;
  background-position: calc(100% - 12px) calc(50% + 3px);
  background-repeat: no-repeat;
  border: 0;
  font-size: var(--puck-font-size-xxxs);
  padding: 0;
  padding-left: var(--puck-space-2);
  width: 96px;
}
._ViewportControls--fullScreen_v26yb_5 ._ViewportControls-zoom_v26yb_79 {
  display: none;
}
@media (min-width: 638px) {
  ._ViewportControls-zoom_v26yb_79,
  ._ViewportControls--fullScreen_v26yb_5 ._ViewportControls-zoom_v26yb_79 {
    display: flex;
    justify-content: center;
  }
}
._ViewportControls-zoomSelect_v26yb_79:dir(rtl) {
  background-position: 12px calc(50% + 3px);
}
._ViewportButton-inner_v26yb_110 {
  align-items: center;
  display: flex;
  justify-content: center;
  height: 32px;
  width: 32px;
}
._ViewportButton--isActive_v26yb_118 ._ViewportButton-inner_v26yb_110 {
  color: var(--puck-color-interactive);
}

._PuckCanvas_zw9iy_1 {
  color: var(--puck-canvas-color-text, var(--puck-color-text));
  background: var(--puck-canvas-color-bg, var(--puck-color-surface-muted));
  display: flex;
  grid-area: editor;
  flex-direction: column;
  padding: var(--puck-space-chrome-gutter);
  position: relative;
  overflow: auto;
}
@media (min-width: 1198px) {
  ._PuckCanvas_zw9iy_1 {
    padding: calc(var(--puck-space-chrome-gutter) * 1.5);
    padding-top: calc(var(--puck-space-chrome-gutter) * 0.5);
  }
  ._PuckCanvas_zw9iy_1:not(._PuckCanvas_zw9iy_1:has(._PuckCanvas-controls_zw9iy_18)) {
    padding-top: calc(var(--puck-space-chrome-gutter) * 1.5);
  }
}
._PuckCanvas--fullScreen_zw9iy_23 {
  padding: 0;
  overflow: hidden;
}
@media (min-width: 1198px) {
  ._PuckCanvas--fullScreen_zw9iy_23 {
    padding: 0;
  }
}
._PuckCanvas-inner_zw9iy_34 {
  display: flex;
  height: 100%;
  justify-content: center;
  min-width: 288px;
  position: relative;
  width: 100%;
}
._PuckCanvas-root_zw9iy_43 {
  background: var(--puck-canvas-preview-color-bg, var(--puck-color-surface));
  outline: var(--puck-border-width-regular) solid var(--puck-color-border);
  box-sizing: content-box;
  min-width: 321px;
  position: absolute;
  pointer-events: none;
  transform-origin: top;
  top: 0;
  bottom: 0;
  opacity: 0;
}
@media (min-width: 1198px) {
  ._PuckCanvas-root_zw9iy_43 {
    min-width: unset;
  }
}
@media (prefers-reduced-motion: reduce) {
  ._PuckCanvas-root_zw9iy_43 {
    transition: none !important;
  }
}
._PuckCanvas--ready_zw9iy_68 ._PuckCanvas-root_zw9iy_43 {
  pointer-events: unset;
  opacity: 1;
}
._PuckCanvas-loader_zw9iy_73 {
  align-items: center;
  color: var(--puck-color-text-subtle);
  display: flex;
  height: 100%;
  justify-content: center;
  transition: opacity var(--puck-duration-slow) var(--puck-ease-entrance);
  opacity: 0;
  pointer-events: none;
}
._PuckCanvas--showLoader_zw9iy_84 ._PuckCanvas-loader_zw9iy_73 {
  opacity: 1;
}
._PuckCanvas--showLoader_zw9iy_84._PuckCanvas--ready_zw9iy_68 ._PuckCanvas-loader_zw9iy_73 {
  opacity: 0;
  height: 0;
  transition: none;
}
._PuckCanvas-controls_zw9iy_18 {
  padding-bottom: calc(var(--puck-space-chrome-gutter) * 0.5);
}
._PuckCanvas--fullScreen_zw9iy_23 ._PuckCanvas-controls_zw9iy_18 {
  padding-bottom: 0;
  z-index: 1;
}

@media (min-width: 766px) {
  ._ResizeHandle_144bf_2 {
    position: absolute;
    width: 5px;
    height: 100%;
    cursor: col-resize;
    z-index: 10;
    background: transparent;
    top: 0;
  }
  ._ResizeHandle_144bf_2:hover {
    background: rgba(0, 0, 0, 0.1);
  }
  ._ResizeHandle--left_144bf_16 {
    right: -3px;
  }
  ._ResizeHandle--right_144bf_20 {
    left: -3px;
  }
}

/* components/Puck/components/ResizeHandle/styles.css */
[data-resize-overlay] {
  position: fixed;
  top: 0;
  left: 0;
  right: 0;
  bottom: 0;
  z-index: 9999;
  cursor: col-resize;
}

._Sidebar_16oed_1 {
  border-block-start: var(--puck-border-width-regular) solid var(--puck-color-border);
  position: relative;
  display: none;
  flex-direction: column;
  overflow-y: auto;
}
._Sidebar--isVisible_16oed_10 {
  display: flex;
}
._Sidebar--left_16oed_14 {
  --_puck-sidebar-section-color-bg: var( --puck-sidebar-left-color-bg, var(--puck-color-surface) );
  background: var( --puck-sidebar-left-color-bg, var(--puck-color-surface-subtle) );
  grid-area: left;
}
@media (min-width: 766px) {
  ._Sidebar--left_16oed_14 {
    border-block-start: 0;
    border-inline-end: var(--puck-border-width-regular) solid var(--puck-color-border);
  }
}
._Sidebar--right_16oed_34 {
  --_puck-sidebar-section-color-bg: var( --puck-sidebar-right-color-bg, var(--puck-color-surface) );
  background: var(--puck-sidebar-right-color-bg, var(--puck-color-surface));
  grid-area: right;
}
@media (min-width: 766px) {
  ._Sidebar--right_16oed_34 {
    border-block-start: 0;
    border-inline-start: var(--puck-border-width-regular) solid var(--puck-color-border);
  }
}
._Sidebar-resizeHandle_16oed_51 {
  position: absolute;
  height: 100%;
}
._Sidebar--left_16oed_14 + ._Sidebar-resizeHandle_16oed_51 {
  grid-area: left;
  justify-self: end;
}
._Sidebar--right_16oed_34 + ._Sidebar-resizeHandle_16oed_51 {
  grid-area: right;
  justify-self: start;
}

._Nav_vll2r_1 {
  display: flex;
}
._Nav-list_vll2r_5 {
  display: flex;
  list-style: none;
  margin: 0;
  padding: 0;
  overflow-x: auto;
  gap: var(--puck-space-2);
}
@media (min-width: 638px) {
  ._Nav-list_vll2r_5 {
    padding-top: 32px;
    flex-direction: column;
    gap: var(--puck-space-4);
    width: 100%;
  }
}
._Nav-mobileActions_vll2r_23 {
  align-items: center;
  display: flex;
  justify-content: center;
  margin-inline-start: auto;
  padding: var(--puck-space-1) var(--puck-space-4);
  border-inline-start: var(--puck-border-width-regular) solid var(--puck-color-border);
}
@media (min-width: 638px) {
  ._Nav-mobileActions_vll2r_23 {
    display: none;
  }
}
._NavItem-link_vll2r_39 {
  text-align: center;
  align-items: center;
  color: var(--puck-pluginbar-color-text, var(--puck-color-text-secondary));
  display: flex;
  gap: var(--puck-space-2);
  text-decoration: none;
  cursor: pointer;
  border-radius: var(--puck-radius-m);
  padding: var(--puck-space-2) var(--puck-space-1);
  width: 64px;
  box-sizing: border-box;
}
@media (min-width: 638px) {
  ._NavItem-link_vll2r_39 {
    width: auto;
  }
}
._NavItem_vll2r_39:first-of-type {
  padding-left: var(--puck-space-4);
}
._NavItem_vll2r_39:last-of-type {
  padding-right: var(--puck-space-4);
}
@media (min-width: 638px) {
  ._NavItem_vll2r_39:first-of-type,
  ._NavItem_vll2r_39:last-of-type {
    padding: 0;
  }
}
._NavItem-link_vll2r_39 {
  border-top: var(--puck-border-width-strong) solid transparent;
  border-bottom: var(--puck-border-width-strong) solid transparent;
  border-radius: var(--puck-radius-none);
  flex-direction: column;
  font-size: var(--puck-pluginbar-font-size, var(--puck-font-size-xxxs));
}
@media (min-width: 638px) {
  ._NavItem-link_vll2r_39 {
    border: 0;
    border-left: var(--puck-border-width-strong) solid transparent;
    border-right: var(--puck-border-width-strong) solid transparent;
  }
}
._NavItem-linkIcon_vll2r_90 {
  height: 2em;
  width: 2em;
}
._NavItem-linkIcon_vll2r_90 svg {
  height: 100%;
  width: 100%;
}
._NavItem--active_vll2r_100 > ._NavItem-link_vll2r_39 {
  background-color: var(--puck-color-interactive-subtle);
  color: var( --puck-pluginbar-color-text-selected, var(--puck-color-interactive) );
  font-weight: var(--puck-font-weight-semibold);
}
._NavItem--active_vll2r_100 > ._NavItem-link_vll2r_39 {
  background-color: transparent;
  border-top-color: var(--puck-color-interactive);
  border-top-right-radius: 0;
  border-bottom-right-radius: 0;
  font-weight: var(--puck-font-weight-semibold);
}
@media (min-width: 638px) {
  ._NavItem--active_vll2r_100 > ._NavItem-link_vll2r_39 {
    border-top-color: transparent;
    border-right-color: var( --puck-pluginbar-color-text-selected, var(--puck-color-interactive) );
  }
}
._NavItem_vll2r_39:not(._NavItem--active_vll2r_100) > ._NavItem-link_vll2r_39:hover {
  background-color: var( --puck-pluginbar-color-bg-hover, var(--puck-color-interactive-soft) );
  color: var(--puck-pluginbar-color-text-hover, var(--puck-color-interactive));
}
@media (min-width: 638px) {
  ._NavItem--mobileOnly_vll2r_136 {
    display: none;
  }
}
._NavItem--desktopOnly_vll2r_141 {
  display: none;
}
@media (min-width: 638px) {
  ._NavItem--desktopOnly_vll2r_141 {
    display: block;
  }
}

._BlocksPlugin_9af19_1 {
  padding: var(--puck-drawer-space, var(--puck-space-4));
  height: 100%;
  overflow-y: auto;
  box-sizing: border-box;
}

._OutlinePlugin_1ylsc_1 {
  display: flex;
  flex-direction: column;
  flex-grow: 1;
  min-height: 0;
  min-width: 0;
  position: relative;
}

._FieldsPlugin_18cj3_1 {
  background: var(--puck-color-surface);
  height: 100%;
  overflow-y: auto;
}
._FieldsPlugin-header_18cj3_7 {
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
  font-weight: var(--puck-font-weight-semibold);
  padding-bottom: var(--puck-space-2);
  padding-left: var(--puck-space-4);
  padding-right: var(--puck-space-4);
  padding-top: var(--puck-space-2);
}
@media (min-width: 638px) {
  ._FieldsPlugin-header_18cj3_7 {
    padding: var(--puck-space-4);
  }
}`,cE=`/* styles/color.css */
@layer puck-tokens {
  :root {
    --puck-color-rose-01: #4a001c;
    --puck-color-rose-02: #670833;
    --puck-color-rose-03: #87114c;
    --puck-color-rose-04: #a81a66;
    --puck-color-rose-05: #bc5089;
    --puck-color-rose-06: #cc7ca5;
    --puck-color-rose-07: #d89aba;
    --puck-color-rose-08: #e3b8cf;
    --puck-color-rose-09: #efd6e3;
    --puck-color-rose-10: #f6eaf1;
    --puck-color-rose-11: #faf4f8;
    --puck-color-rose-12: #fef8fc;
    --puck-color-azure-01: #00175d;
    --puck-color-azure-02: #002c77;
    --puck-color-azure-03: #014292;
    --puck-color-azure-04: #0158ad;
    --puck-color-azure-05: #3479be;
    --puck-color-azure-06: #6499cf;
    --puck-color-azure-07: #88b0da;
    --puck-color-azure-08: #abc7e5;
    --puck-color-azure-09: #cfdff0;
    --puck-color-azure-10: #e7eef7;
    --puck-color-azure-11: #f3f6fb;
    --puck-color-azure-12: #f7faff;
    --puck-color-green-01: #002000;
    --puck-color-green-02: #043604;
    --puck-color-green-03: #084e08;
    --puck-color-green-04: #0c680c;
    --puck-color-green-05: #1d882f;
    --puck-color-green-06: #2faa53;
    --puck-color-green-07: #56c16f;
    --puck-color-green-08: #7dd78b;
    --puck-color-green-09: #b8e8bf;
    --puck-color-green-10: #ddf3e0;
    --puck-color-green-11: #eff8f0;
    --puck-color-green-12: #f3fcf4;
    --puck-color-yellow-01: #211000;
    --puck-color-yellow-02: #362700;
    --puck-color-yellow-03: #4c4000;
    --puck-color-yellow-04: #645a00;
    --puck-color-yellow-05: #877614;
    --puck-color-yellow-06: #ab9429;
    --puck-color-yellow-07: #bfac4e;
    --puck-color-yellow-08: #d4c474;
    --puck-color-yellow-09: #e6deb1;
    --puck-color-yellow-10: #f3efd9;
    --puck-color-yellow-11: #f9f7ed;
    --puck-color-yellow-12: #fcfaf0;
    --puck-color-red-01: #4c0000;
    --puck-color-red-02: #6a0a10;
    --puck-color-red-03: #8a1422;
    --puck-color-red-04: #ac1f35;
    --puck-color-red-05: #bf5366;
    --puck-color-red-06: #ce7e8e;
    --puck-color-red-07: #d99ca8;
    --puck-color-red-08: #e4b9c2;
    --puck-color-red-09: #efd7db;
    --puck-color-red-10: #f6eaec;
    --puck-color-red-11: #faf4f5;
    --puck-color-red-12: #fff9fa;
    --puck-color-grey-01: #181818;
    --puck-color-grey-02: #292929;
    --puck-color-grey-03: #404040;
    --puck-color-grey-04: #5a5a5a;
    --puck-color-grey-05: #767676;
    --puck-color-grey-06: #949494;
    --puck-color-grey-07: #ababab;
    --puck-color-grey-08: #c3c3c3;
    --puck-color-grey-09: #dcdcdc;
    --puck-color-grey-10: #efefef;
    --puck-color-grey-11: #f5f5f5;
    --puck-color-grey-12: #fafafa;
    --puck-color-black: #000000;
    --puck-color-white: #ffffff;
  }
}

/* styles/tokens.css */
@layer puck-tokens {
  :root {
    --puck-color-surface: var(--puck-color-white);
    --puck-color-surface-muted: var(--puck-color-grey-11);
    --puck-color-surface-subtle: var(--puck-color-grey-12);
    --puck-color-surface-inverse: var(--puck-color-grey-01);
    --puck-color-border: var(--puck-color-grey-09);
    --puck-color-border-hover: var(--puck-color-grey-05);
    --puck-color-border-muted: var(--puck-color-grey-10);
    --puck-color-border-inverse: var(--puck-color-grey-05);
    --puck-color-text: var(--puck-color-black);
    --puck-color-text-secondary: var(--puck-color-grey-04);
    --puck-color-text-muted: var(--puck-color-grey-05);
    --puck-color-text-subtle: var(--puck-color-grey-07);
    --puck-color-text-inverse: var(--puck-color-white);
    --puck-opacity-text-inverse: 0.75;
    --puck-color-interactive: var(--puck-color-azure-04);
    --puck-color-interactive-hover: var(--puck-color-azure-03);
    --puck-color-interactive-active: var(--puck-color-azure-02);
    --puck-color-interactive-subtle: var(--puck-color-azure-10);
    --puck-color-interactive-soft: var(--puck-color-azure-11);
    --puck-color-interactive-soft-hover: var(--puck-color-azure-12);
    --puck-color-interactive-neutral-hover: var(--puck-color-grey-10);
    --puck-color-interactive-inverse-hover: var(--puck-color-azure-06);
    --puck-color-interactive-inverse-active: var(--puck-color-azure-07);
    --puck-color-focus-ring: var(--puck-color-azure-05);
    --puck-color-selection-bg: color-mix( in srgb, var(--puck-color-azure-09) 30%, transparent );
    --puck-color-selection-border: var(--puck-color-azure-08);
    --puck-color-line-placeholder: var(--puck-color-azure-06);
    --puck-color-highlight: var(--puck-color-rose-07);
    --puck-color-bg-disabled: var(--puck-color-grey-07);
    --puck-color-text-disabled: var(--puck-color-grey-03);
    --puck-color-overlay-backdrop: color-mix( in srgb, var(--puck-color-black) 75%, transparent );
    --puck-space-1: 4px;
    --puck-space-2: 8px;
    --puck-space-3: 12px;
    --puck-space-4: 16px;
    --puck-space-5: 24px;
    --puck-space-chrome-gutter: var(--puck-space-4);
    --puck-radius-none: 0;
    --puck-radius-xs: 2px;
    --puck-radius-s: 3px;
    --puck-radius-m: 4px;
    --puck-radius-l: 8px;
    --puck-radius-pill: 30px;
    --puck-radius-round: 100%;
    --puck-border-width-hairline: 0.5px;
    --puck-border-width-regular: 1px;
    --puck-border-width-focus: 2px;
    --puck-border-width-strong: 4px;
    --puck-duration-fast: 50ms;
    --puck-duration-medium: 150ms;
    --puck-duration-slow: 250ms;
    --puck-ease-exit: ease-in;
    --puck-ease-emphasized: ease-in-out;
    --puck-ease-entrance: ease-out;
    --puck-font-weight-regular: 400;
    --puck-font-weight-medium: 500;
    --puck-font-weight-semibold: 600;
    --puck-font-weight-bold: 700;
    --puck-font-weight-heavy: 800;
    --puck-letter-spacing-ui: 0.05ch;
    --puck-letter-spacing-heading: 0.08ch;
    --puck-icon-size-xs: 14px;
    --puck-icon-size-s: 16px;
    --puck-icon-size-m: 18px;
    --puck-icon-size-l: 24px;
    --puck-space-m-unitless: 24;
    --puck-user-sidebar-left-width: var(--puck-sidebar-width);
    --puck-user-sidebar-right-width: var(--puck-sidebar-width);
    --puck-slot-min-empty-height: 128px;
    --puck-line-placeholder-width: 2px;
  }
}

/* styles/typography.css */
@layer puck-tokens {
  :root {
    --puck-font-size-scale-base-unitless: 12;
    --puck-font-size-xxxs-unitless: 12;
    --puck-font-size-xxs-unitless: 14;
    --puck-font-size-xs-unitless: 16;
    --puck-font-size-s-unitless: 18;
    --puck-font-size-m-unitless: 21;
    --puck-font-size-l-unitless: 24;
    --puck-font-size-xl-unitless: 28;
    --puck-font-size-xxl-unitless: 36;
    --puck-font-size-xxxl-unitless: 48;
    --puck-font-size-xxxxl-unitless: 56;
    --puck-font-size-xxxs: calc( 1rem * var(--puck-font-size-xxxs-unitless) / 16 );
    --puck-font-size-xxs: calc(1rem * var(--puck-font-size-xxs-unitless) / 16);
    --puck-font-size-xs: calc(1rem * var(--puck-font-size-xs-unitless) / 16);
    --puck-font-size-s: calc(1rem * var(--puck-font-size-s-unitless) / 16);
    --puck-font-size-m: calc(1rem * var(--puck-font-size-m-unitless) / 16);
    --puck-font-size-l: calc(1rem * var(--puck-font-size-l-unitless) / 16);
    --puck-font-size-xl: calc(1rem * var(--puck-font-size-xl-unitless) / 16);
    --puck-font-size-xxl: calc(1rem * var(--puck-font-size-xxl-unitless) / 16);
    --puck-font-size-xxxl: calc( 1rem * var(--puck-font-size-xxxl-unitless) / 16 );
    --puck-font-size-xxxxl: calc( 1rem * var(--puck-font-size-xxxxl-unitless) / 16 );
    --puck-font-size-base: var(--puck-font-size-xs);
    --puck-line-height-reset: 1;
    --puck-line-height-xs: calc( var(--puck-space-m-unitless) / var(--puck-font-size-m-unitless) );
    --puck-line-height-s: calc( var(--puck-space-m-unitless) / var(--puck-font-size-s-unitless) );
    --puck-line-height-m: calc( var(--puck-space-m-unitless) / var(--puck-font-size-xs-unitless) );
    --puck-line-height-l: calc( var(--puck-space-m-unitless) / var(--puck-font-size-xxs-unitless) );
    --puck-line-height-xl: calc( var(--puck-space-m-unitless) / var(--puck-font-size-scale-base-unitless) );
    --puck-line-height-base: var(--puck-line-height-m);
    --puck-fallback-font-stack:
      -apple-system,
      BlinkMacSystemFont,
      Segoe UI,
      Helvetica Neue,
      sans-serif,
      Apple Color Emoji,
      Segoe UI Emoji,
      Segoe UI Symbol;
    --puck-font-family: Inter, var(--puck-fallback-font-stack);
    --puck-font-family-monospaced:
      ui-monospace,
      "Cascadia Code",
      "Source Code Pro",
      Menlo,
      Consolas,
      "DejaVu Sans Mono",
      monospace;
  }
  @supports (font-variation-settings: normal) {
    :root {
      --puck-font-family: InterVariable, var(--puck-fallback-font-stack);
    }
  }
}

/* bundle/core.css */
:root {
  --_puck-styles-loaded: "true";
}
#frame-root {
  height: 1px;
  min-height: 100vh;
}
[data-puck-entry] {
  position: relative;
  z-index: 0;
}


._ActionBar_5vdfr_1 {
  align-items: center;
  cursor: default;
  display: flex;
  width: auto;
  padding-top: var(--puck-actionbar-space-y, var(--puck-space-1));
  padding-bottom: var(--puck-actionbar-space-y, var(--puck-space-1));
  padding-inline-start: var(--puck-actionbar-space-x, 0);
  padding-inline-end: var(--puck-actionbar-space-x, 0);
  border-radius: var(--puck-actionbar-radius, var(--puck-radius-l));
  background: var(--puck-actionbar-color-bg, var(--puck-color-surface-inverse));
  color: var(--puck-color-text-inverse);
  font-family: var(--puck-font-family);
  min-height: 26px;
}
._ActionBar-label_5vdfr_17 {
  color: var(--puck-actionbar-color-text, var(--puck-color-text-inverse));
  font-size: var(--puck-actionbar-font-size, var(--puck-font-size-xxxs));
  opacity: var(--puck-actionbar-opacity-text, var(--puck-opacity-text-inverse));
  font-weight: var(--puck-font-weight-medium);
  padding-inline-start: var(--puck-space-2);
  padding-inline-end: var(--puck-space-2);
  margin-inline-start: var(--puck-space-1);
  margin-inline-end: var(--puck-space-1);
  text-overflow: ellipsis;
  white-space: nowrap;
}
._ActionBarAction_5vdfr_30 + ._ActionBar-label_5vdfr_17 {
  padding-inline-start: 0;
}
._ActionBar-label_5vdfr_17 + ._ActionBarAction_5vdfr_30 {
  margin-inline-start: calc(var(--puck-space-1) * -1);
}
._ActionBar-group_5vdfr_38 {
  align-items: center;
  border-inline-start: var(--puck-border-width-hairline) solid var(--puck-actionbar-color-separator, var(--puck-color-border-inverse));
  display: flex;
  height: 100%;
  padding-inline-start: var(--puck-space-1);
  padding-inline-end: var(--puck-space-1);
}
._ActionBar-group_5vdfr_38:first-of-type {
  border-inline-start: 0;
}
._ActionBar-group_5vdfr_38:empty {
  display: none;
}
._ActionBarAction_5vdfr_30 {
  background: transparent;
  border: none;
  color: var(--puck-actionbar-color-text, var(--puck-color-text-inverse));
  cursor: pointer;
  padding: var(--puck-actionbar-action-space, 6px);
  margin-inline-start: var(--puck-space-1);
  margin-inline-end: var(--puck-space-1);
  border-radius: var(--puck-radius-m);
  overflow: hidden;
  display: flex;
  align-items: center;
  justify-content: center;
  opacity: var(--puck-actionbar-opacity-text, var(--puck-opacity-text-inverse));
  transition: color var(--puck-duration-fast) var(--puck-ease-exit), opacity var(--puck-duration-fast) var(--puck-ease-exit);
}
._ActionBarAction--disabled_5vdfr_74 {
  cursor: auto;
  color: var( --puck-actionbar-color-action-disabled, var(--puck-color-text-inverse) );
  opacity: var(--puck-actionbar-opacity-action-disabled, 0.54);
}
._ActionBarAction_5vdfr_30 svg {
  max-width: none !important;
}
._ActionBarAction_5vdfr_30:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: calc(var(--puck-border-width-focus) * -1);
}
@media (hover: hover) and (pointer: fine) {
  ._ActionBarAction_5vdfr_30:hover:not(._ActionBarAction--disabled_5vdfr_74) {
    color: var( --puck-actionbar-color-action-hover, var(--puck-color-interactive-inverse-hover) );
    opacity: 1;
    transition: none;
  }
}
._ActionBarAction_5vdfr_30:active:not(._ActionBarAction--disabled_5vdfr_74),
._ActionBarAction--active_5vdfr_104 {
  color: var( --puck-actionbar-color-action-active, var(--puck-color-interactive-inverse-active) );
  opacity: 1;
  transition: none;
}
._ActionBar-group_5vdfr_38 * {
  margin: 0;
}
._ActionBar-separator_5vdfr_117 {
  background: var( --puck-actionbar-color-separator, var(--puck-color-border-inverse) );
  margin-inline: var(--puck-space-1);
  width: var( --puck-border-width-hairline );
  height: 100%;
}


._DraggableComponent_1627v_1 {
  position: absolute;
  pointer-events: none;
}
._DraggableComponent-overlayWrapper_1627v_6 {
  height: 100%;
  width: 100%;
  top: 0;
  position: absolute;
  pointer-events: none;
  box-sizing: border-box;
  z-index: 1;
}
._DraggableComponent-overlay_1627v_6 {
  cursor: pointer;
  height: 100%;
  outline: var( --puck-slot-component-border-width, var(--puck-border-width-focus) ) var( --puck-slot-component-color-overlay-border, var(--puck-color-selection-border) ) solid;
  outline-offset: calc(var(--puck-slot-component-border-width, var(--puck-border-width-focus)) * -1);
  width: 100%;
}
._DraggableComponent_1627v_1:focus-visible > ._DraggableComponent-overlayWrapper_1627v_6 {
  outline: var(--puck-border-width-regular) solid var(--puck-color-focus-ring);
}
._DraggableComponent-loadingOverlay_1627v_38 {
  background: var(--puck-color-surface);
  color: var(--puck-color-text);
  border-radius: var(--puck-radius-m);
  display: flex;
  padding: var(--puck-space-2);
  top: var(--puck-space-2);
  right: var(--puck-space-2);
  position: absolute;
  z-index: 1;
  pointer-events: all;
  box-sizing: border-box;
  opacity: 0.8;
  z-index: 1;
}
._DraggableComponent--hover_1627v_54 > ._DraggableComponent-overlayWrapper_1627v_6 > ._DraggableComponent-overlay_1627v_6 {
  background: var( --puck-slot-component-color-overlay, var(--puck-color-selection-bg) );
  outline: var( --puck-slot-component-border-width, var(--puck-border-width-focus) ) var( --puck-slot-component-color-overlay-border, var(--puck-color-selection-border) ) solid;
}
._DraggableComponent--isSelected_1627v_72 > ._DraggableComponent-overlayWrapper_1627v_6 > ._DraggableComponent-overlay_1627v_6 {
  outline-color: var( --puck-slot-component-color-border-selected, var(--puck-color-selection-border) );
}
._DraggableComponent_1627v_1:has(._DraggableComponent--hover_1627v_54 > ._DraggableComponent-overlayWrapper_1627v_6) > ._DraggableComponent-overlayWrapper_1627v_6 {
  display: none;
}
._DraggableComponent-actionsOverlay_1627v_89 {
  position: sticky;
  opacity: 0;
  pointer-events: none;
  z-index: 2;
}
._DraggableComponent--isSelected_1627v_72 ._DraggableComponent-actionsOverlay_1627v_89 {
  opacity: 1;
  pointer-events: auto;
}
._DraggableComponent-actions_1627v_89 {
  position: absolute;
  width: auto;
  cursor: grab;
  display: flex;
  box-sizing: border-box;
  transform-origin: right top;
  min-height: 36px;
}
._DraggableComponent-actionsAction_1627v_111 {
  height: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
  width: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
}


._Drawer_1n90m_1 {
  display: flex;
  flex-direction: column;
  font-family: var(--puck-font-family);
  gap: var(--puck-space-3);
}
._Drawer-draggable_1n90m_8 {
  position: relative;
}
._Drawer-draggableBg_1n90m_12 {
  position: absolute;
  top: 0;
  right: 0;
  bottom: 0;
  left: 0;
  pointer-events: none;
  z-index: -1;
}
._DrawerItem-draggable_1n90m_22 {
  background: var(--puck-drawer-item-color-bg, var(--puck-color-surface));
  color: var(--puck-drawer-item-color-text, var(--puck-color-text));
  cursor: grab;
  padding: var(--puck-drawer-item-space, var(--puck-space-3));
  display: flex;
  border: var(--puck-drawer-item-border-width, var(--puck-border-width-regular)) var(--puck-drawer-item-color-border, var(--puck-color-border)) solid;
  border-radius: var(--puck-drawer-item-radius, var(--puck-radius-m));
  font-size: var(--puck-drawer-item-font-size, var(--puck-font-size-xxs));
  justify-content: space-between;
  align-items: center;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit), color var(--puck-duration-fast) var(--puck-ease-exit);
}
._DrawerItem--disabled_1n90m_38 ._DrawerItem-draggable_1n90m_22 {
  background: var(--puck-color-surface-muted);
  color: var(--puck-color-text-muted);
  cursor: not-allowed;
}
._DrawerItem_1n90m_22:focus-visible {
  outline: 0;
}
._Drawer_1n90m_1:not(._Drawer--isDraggingFrom_1n90m_48) ._DrawerItem_1n90m_22:focus-visible ._DrawerItem-draggable_1n90m_22 {
  border-radius: var(--puck-radius-m);
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
}
@media (hover: hover) and (pointer: fine) {
  ._Drawer_1n90m_1:not(._Drawer--isDraggingFrom_1n90m_48) ._DrawerItem_1n90m_22:not(._DrawerItem--disabled_1n90m_38) ._DrawerItem-draggable_1n90m_22:hover {
    background-color: var( --puck-drawer-item-color-bg-hover, var(--puck-color-interactive-soft-hover) );
    color: var( --puck-drawer-item-color-text-hover, var(--puck-color-interactive) );
    transition: none;
  }
}
._DrawerItem-name_1n90m_72 {
  overflow-x: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}


._DropZone_wc2ks_1 {
  position: relative;
  height: 100%;
  min-height: var(--puck-slot-min-empty-height);
  outline-offset: calc(var(--puck-slot-border-width, var(--puck-border-width-focus)) * -1);
  width: 100%;
}
._DropZone--hasChildren_wc2ks_11 {
  min-height: 0;
}
._DropZone_wc2ks_1:empty {
  min-height: var(--puck-slot-min-empty-height);
}
[data-puck-entry]:not([data-puck-dragging]) ._DropZone_wc2ks_1 {
  transition: min-height var(--puck-duration-medium) var(--puck-ease-exit);
}
._DropZone--isAreaSelected_wc2ks_24,
._DropZone--hoveringOverArea_wc2ks_25:not(._DropZone--isRootZone_wc2ks_25) {
  background: var(--puck-slot-color-bg, var(--puck-color-selection-bg));
  outline: var(--puck-slot-border-width, var(--puck-border-width-focus)) var(--puck-slot-border-style, dashed) var(--puck-slot-color-border, var(--puck-color-selection-border));
}
._DropZone_wc2ks_1:empty {
  background: var(--puck-slot-color-bg, var(--puck-color-selection-bg));
  outline: var(--puck-slot-border-width, var(--puck-border-width-focus)) var(--puck-slot-border-style, dashed) var(--puck-slot-color-border, var(--puck-color-selection-border));
}
._DropZone-item_wc2ks_39 {
  position: relative;
}
._DropZone-linePlaceholder_wc2ks_43 {
  background: var( --puck-slot-component-color-placeholder, var(--puck-color-line-placeholder) );
  border-radius: calc(var(--puck-line-placeholder-width, 2px) / 2);
  pointer-events: none;
  position: absolute;
  z-index: 1;
}
._DropZone-hitbox_wc2ks_55 {
  position: absolute;
  bottom: calc(var(--puck-space-3) * -1);
  height: var(--puck-space-5);
  width: 100%;
  z-index: 1;
}
[data-puck-dragging] ._DropZone--isEnabled_wc2ks_63 {
  outline: var(--puck-slot-border-width, var(--puck-border-width-focus)) var(--puck-slot-border-style, dashed) var(--puck-slot-color-border, var(--puck-color-selection-border));
}
._DropZone_wc2ks_1 > *:not([data-puck-component]):not([data-puck-line-placeholder]) {
  opacity: 0;
}
body:has(._DropZone--isAnimating_wc2ks_74:empty) [data-puck-overlay] {
  opacity: 0 !important;
}


._InlineTextField_104qp_1 {
  cursor: text;
  display: inline-block;
  white-space: pre-wrap;
  text-decoration: inherit;
}
[data-dnd-dragging] ._InlineTextField_104qp_1 {
  cursor: none;
  caret-color: transparent;
}
[data-dnd-dragging] ._InlineTextField_104qp_1::selection {
  display: none;
}


@keyframes _loader-animation_1w5zn_1 {
  0% {
    transform: rotate(0deg) scale(1);
  }
  50% {
    transform: rotate(180deg) scale(0.8);
  }
  100% {
    transform: rotate(360deg) scale(1);
  }
}
._Loader_1w5zn_13 {
  background: transparent;
  border-radius: var(--puck-radius-round);
  border: var(--puck-border-width-focus) solid currentColor;
  border-bottom-color: transparent;
  display: inline-block;
  animation: _loader-animation_1w5zn_1 1s 0s infinite linear;
  animation-fill-mode: both;
}


._RichTextMenu_1ve2j_1 {
  display: flex;
  flex-direction: row;
  flex-wrap: nowrap;
}
._RichTextMenu--form_1ve2j_7 {
  border-top-left-radius: var(--puck-field-radius, var(--puck-radius-m));
  border-top-right-radius: var(--puck-field-radius, var(--puck-radius-m));
  padding: var(--puck-field-richtext-menu-space-y, 6px) var(--puck-field-richtext-menu-space-x, 6px);
  background-color: var( --puck-field-richtext-menu-color-bg, var(--puck-color-surface-subtle) );
  position: relative;
  scrollbar-width: none;
  overflow-x: auto;
}
._RichTextMenu-group_1ve2j_21 {
  display: flex;
  align-items: space-between;
  flex-direction: row;
  flex-wrap: nowrap;
  padding-inline: 6px;
  gap: 2px;
  position: relative;
}
._RichTextMenu-group_1ve2j_21:first-of-type {
  padding-left: 0;
}
._RichTextMenu-group_1ve2j_21:last-of-type {
  padding-right: 0;
}
._RichTextMenu--inline_1ve2j_39 ._RichTextMenu-group_1ve2j_21 {
  color: var(--puck-color-text-inverse);
  gap: 0px;
  flex-wrap: nowrap;
}
._RichTextMenu-group_1ve2j_21 + ._RichTextMenu-group_1ve2j_21 {
  border-left: var(--puck-border-width-regular) solid var( --puck-field-richtext-menu-color-separator, var(--puck-color-border-muted) );
}
._RichTextMenu--inline_1ve2j_39 ._RichTextMenu-group_1ve2j_21 + ._RichTextMenu-group_1ve2j_21 {
  border-left: var(--puck-border-width-hairline) solid var(--puck-color-border-inverse);
}


._Control_id4pm_1 .lucide {
  height: var(--puck-icon-size-m);
  width: var(--puck-icon-size-m);
}
._Control--inline_id4pm_6 .lucide {
  height: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
  width: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
}

/* components/DraggableComponent/styles.css */
[data-puck-component] * {
  pointer-events: none;
  user-select: none;
  -webkit-user-select: none;
}
[data-puck-component] {
  cursor: grab;
  pointer-events: auto !important;
  user-select: none;
  -webkit-user-select: none;
}
[data-puck-dropzone] {
  pointer-events: auto !important;
}
[data-puck-disabled] {
  cursor: pointer;
}
[data-dnd-placeholder]:not([data-puck-line-drag] *) {
  background: var( --puck-slot-component-color-placeholder, var(--puck-color-azure-06) ) !important;
  border: none !important;
  color: transparent !important;
  opacity: 0.3 !important;
  outline: none !important;
  transition: none !important;
}
[data-dnd-placeholder]:not([data-puck-line-drag] *) *,
[data-dnd-placeholder]:not([data-puck-line-drag] *)::after,
[data-dnd-placeholder]:not([data-puck-line-drag] *)::before {
  opacity: 0 !important;
}
[data-puck-line-drag] [data-dnd-placeholder] {
  opacity: 0.4 !important;
  outline: none !important;
  transition: none !important;
}
[data-puck-line-drag] [data-dnd-dragging][data-puck-component] {
  opacity: 0.9 !important;
}
[data-dnd-dragging][data-puck-component] {
  pointer-events: none !important;
  outline: var( --puck-slot-component-border-width, var(--puck-border-width-focus) ) var(--puck-slot-component-color-border-dragging, var(--puck-color-azure-09)) solid !important;
  outline-offset: calc(var(--puck-slot-component-border-width, var(--puck-border-width-focus)) * -1) !important;
}
[data-dnd-dragging][data-puck-component] > :first-child {
  margin-top: 0 !important;
}
[data-dnd-dragging][data-puck-component] > :last-child {
  margin-bottom: 0 !important;
}

/* lib/overlay-portal/styles.css */
[data-puck-overlay-portal],
[data-puck-overlay-portal] * {
  pointer-events: auto !important;
}
[data-puck-entry][data-puck-dragging] [data-puck-overlay-portal],
[data-puck-entry][data-puck-dragging] [data-puck-overlay-portal] * {
  pointer-events: none !important;
}
[data-puck-entry][data-puck-preview-mode=edit] [data-puck-overlay-portal]:hover {
  outline: 2px var(--puck-color-azure-09, #cfdff0) dashed;
  outline-offset: 2px;
}
[data-puck-entry][data-puck-preview-mode=edit] [data-puck-overlay-portal]:focus-within {
  outline: 2px var(--puck-color-azure-07, #88b0da) dashed;
  outline-offset: 2px;
}`,By="data-puck-style-source",Wy="puck",uE="data-puck-style-id",Hy={uiDefault:"ui-default",iframeInteractions:"iframe-styles"},rb=new WeakMap,dE=e=>{if(e)return e;if(!(typeof document>"u"))return document},pE=e=>{let t=rb.get(e);if(t)return t;let r=new Map;return rb.set(e,r),r},Vy=(e,t,r=!1)=>{let n=e.head;if(n){if(t.parentElement!==n){r?n.prepend(t):n.append(t);return}r&&n.firstChild!==t&&n.prepend(t),!r&&n.lastChild!==t&&n.append(t)}},fE=(e,t,r,n=!1)=>{let o=e.createElement("style");return o.setAttribute(By,Wy),o.setAttribute(uE,t),o.textContent=r,Vy(e,o,n),o},$y=e=>e?.getAttribute(By)===Wy,qy=e=>{let t=dE(e?.document);(0,yc.useInsertionEffect)(()=>{if(!e||!t)return;let r=pE(t),n=r.get(e.id);if(n)n.count=n.count+1,n.el.textContent!==e.cssText&&(n.el.textContent=e.cssText),Vy(t,n.el,e.prepend);else{let o=fE(t,e.id,e.cssText,e.prepend);r.set(e.id,{count:1,el:o})}return()=>{let o=r.get(e.id);o&&(o.count=o.count-1,o.count<=0&&(o.el.remove(),r.delete(e.id)))}},[e?.cssText,e?.id,e?.prepend,e?.document,t])},Ll=null,hE=()=>Ll!==null?Ll:typeof document>"u"?!1:(Ll=getComputedStyle(document.documentElement).getPropertyValue("--_puck-styles-loaded").trim()!=="",Ll),vE=()=>{let e=hE();qy(e?null:{cssText:lE,id:Hy.uiDefault,prepend:!0}),(0,yc.useEffect)(()=>{},[])},gE=e=>{qy(e?{cssText:cE,document:e,id:Hy.iframeInteractions}:null)},rf='style, link[rel="stylesheet"]',gp="data-puck-style-mirror",Uy=e=>!e.matches(rf)||$y(e)?!1:e.tagName==="STYLE"?!!e.innerHTML.trim():!0,mE=e=>{let t=[];return e.querySelectorAll(rf).forEach(r=>{Uy(r)&&t.push(r)}),t},nb=e=>Array.from(document.styleSheets).find(t=>t.ownerNode.href===e.href),_E=e=>{if(e)try{return Array.from(e.cssRules).map(t=>t.cssText).join("")}catch{console.warn("Access to stylesheet %s is denied. Ignoring\u2026",e.href)}return""},ob=(e,t)=>{let r=e.attributes;r?.length>0&&Array.from(r).forEach(n=>{t.setAttribute(n.name,n.value)})},ib=e=>setTimeout(e,0),bE=({children:e,debug:t=!1,onStylesLoaded:r=()=>null,syncHostStyles:n=!0})=>{let{document:o,window:i}=yE();return gE(o),(0,er.useEffect)(()=>{if(!i||!o)return()=>{};let a=[],s={},l=()=>{a.forEach(({mirror:h})=>{h.remove()}),a=[],Array.from(o.head.querySelectorAll(`[${gp}="true"]`)).forEach(h=>{h.remove()}),Object.keys(s).forEach(h=>{delete s[h]})},c=h=>a.findIndex(_=>_.original===h),d=(h,_=!1)=>yt(null,null,function*(){let g;if(h.nodeName==="LINK"&&_){g=document.createElement("style"),g.type="text/css";let y=nb(h);y||(yield new Promise(E=>{let C=()=>{E(),h.removeEventListener("load",C)};h.addEventListener("load",C)}),y=nb(h));let x=_E(y);if(!x){t&&console.warn("Tried to load styles for link element, but couldn't find them. Skipping...");return}g.innerHTML=x,g.setAttribute("data-href",h.getAttribute("href"))}else g=h.cloneNode(!0);return g.setAttribute(gp,"true"),g}),u=h=>yt(null,null,function*(){let _=c(h);if(_>-1){t&&console.log("Tried to add an element that was already mirrored. Updating instead..."),a[_].mirror.innerText=h.innerText;return}let g=yield d(h);if(!g)return;let y=(0,Kl.default)(g.outerHTML);if(s[y]){t&&console.log("iframe already contains element that is being mirrored. Skipping...");return}s[y]=!0,o.head.append(g),a.push({original:h,mirror:g}),t&&console.log(`Added style node ${h.outerHTML}`)}),p=h=>{var _,g;let y=c(h);if(y===-1){t&&console.log("Tried to remove an element that did not exist. Skipping...");return}let x=(0,Kl.default)(h.outerHTML);(g=(_=a[y])==null?void 0:_.mirror)==null||g.remove(),delete s[x],t&&console.log(`Removed style node ${h.outerHTML}`)},v=new MutationObserver(h=>{h.forEach(_=>{_.type==="childList"&&(_.addedNodes.forEach(g=>{if(g.nodeType===Node.TEXT_NODE||g.nodeType===Node.ELEMENT_NODE){let y=g.nodeType===Node.TEXT_NODE?g.parentElement:g;y&&Uy(y)&&ib(()=>u(y))}}),_.removedNodes.forEach(g=>{if(g.nodeType===Node.TEXT_NODE||g.nodeType===Node.ELEMENT_NODE){let y=g.nodeType===Node.TEXT_NODE?g.parentElement:g;y&&y.matches(rf)&&!$y(y)&&ib(()=>p(y))}}))})});if(!n)return r(),()=>{v.disconnect(),l()};let f=i.parent.document,m=mE(f),S=[],w=0,b=f.getElementsByTagName("html")[0];ob(b,o.documentElement);let k=f.getElementsByTagName("body")[0];return ob(k,o.body),Promise.all(m.map((h,_)=>yt(null,null,function*(){if(h.nodeName==="LINK"){let y=h.href;if(S.indexOf(y)>-1)return;S.push(y)}let g=yield d(h);if(g)return a.push({original:h,mirror:g}),g}))).then(h=>{let _=h.filter(g=>typeof g<"u");_.forEach(g=>{g.onload=()=>{w=w+1,w>=_.length&&r()},g.onerror=()=>{let y=g instanceof HTMLLinkElement?g.href:void 0;console.warn(`AutoFrame couldn't load a stylesheet${y?`: ${y}`:""}. This can happen if the parent document's stylesheet is blocked by the iframe's CSP, returns a non-2xx status, or fails to reach the network.`),w=w+1,w>=_.length&&r()}}),o.head.querySelectorAll(`[${gp}="true"]`).forEach(g=>{g.remove()}),o.head.append(..._),_.forEach(g=>{g.nodeName==="STYLE"&&(w=w+1)}),w>=_.length&&r(),v.observe(f.head,{childList:!0,subtree:!0}),_.forEach(g=>{let y=(0,Kl.default)(g.outerHTML);s[y]=!0})}),()=>{v.disconnect(),l()}},[n]),(0,uo.jsx)(uo.Fragment,{children:e})},nf=(0,er.createContext)({}),yE=()=>(0,er.useContext)(nf);function Zy(e){var t=e,{children:r,className:n,debug:o,id:i,onReady:a=()=>{},onNotReady:s=()=>{},frameRef:l,syncHostStyles:c=!0}=t,d=An(t,["children","className","debug","id","onReady","onNotReady","frameRef","syncHostStyles"]);let[u,p]=(0,er.useState)(!1),[v,f]=(0,er.useState)({}),[m,S]=(0,er.useState)(),[w,b]=(0,er.useState)(!1);return(0,er.useEffect)(()=>{u&&b(!c)},[u,c]),(0,er.useEffect)(()=>{var k;if(l.current){let h=l.current.contentDocument,_=l.current.contentWindow;f({document:h||void 0,window:_||void 0}),S((k=l.current.contentDocument)==null?void 0:k.getElementById("frame-root")),h&&_&&w?a():s()}},[l,u,w]),(0,uo.jsx)("iframe",U(L({},d),{className:n,id:i,srcDoc:'<!DOCTYPE html><html><head></head><body><div id="frame-root" data-puck-entry></div></body></html>',ref:l,onLoad:()=>{p(!0)},children:(0,uo.jsx)(nf.Provider,{value:v,children:u&&m&&(0,uo.jsx)(bE,{debug:o,onStylesLoaded:()=>b(!0),syncHostStyles:c,children:(0,jy.createPortal)(r,m)})})}))}Zy.displayName="AutoFrame";var kE=Zy;O();var xE=ws(Ip),Gy=(0,Ya.memo)(()=>{var e,t,r,n;let o=B(we(u=>{var p;return(p=u.state.indexes.nodes.root)==null?void 0:p.flatData.props})),i=B(u=>u.config),a=B(u=>u.metadata),s=(0,Ya.useMemo)(()=>{let u=zo({props:o??{}});return Hc(u)},[o]),l=ty(i,s,xE),c=(0,Ya.useMemo)(()=>U(L({},l),{children:(0,Xa.jsx)(Cp,{zone:tr}),puck:{renderDropZone:Cp,isEditing:!0,dragRef:null,metadata:a},editMode:!0}),[l,a]),d=qi((t=(e=i.root)==null?void 0:e.fields)!=null?t:{},c);return(r=i.root)!=null&&r.render?(n=i.root)==null?void 0:n.render(U(L(L({},c),d),{id:"puck-root"})):(0,Xa.jsx)(Xa.Fragment,{children:c.children})});Gy.displayName="EditorPage";var wE=Gy;O();var SE={PuckPreview:"_PuckPreview_zbic3_1","PuckPreview-frame":"_PuckPreview-frame_zbic3_6"},mp=re("PuckPreview",SE),IE=e=>{let t=B(r=>r.status);(0,zn.useEffect)(()=>{if(e.current&&t==="READY"){let r=e.current,n=a=>{let s=new Zb("pointermove",U(L({},a),{bubbles:!0,cancelable:!1,clientX:a.clientX,clientY:a.clientY,pointerId:a.pointerId,pointerType:a.pointerType,isPrimary:a.isPrimary,originalTarget:a.target}));r.dispatchEvent(s)},o=()=>{var a;i(),(a=r.contentDocument)==null||a.addEventListener("pointermove",n,{capture:!0})},i=()=>{var a;(a=r.contentDocument)==null||a.removeEventListener("pointermove",n)};return o(),()=>{i()}}},[t])},EE=e=>{let t=B(o=>o.state.ui.previewMode),r=B(o=>o.status),n=B(o=>o.iframe.enabled);(0,zn.useEffect)(()=>{var o,i;let a=n?(i=(o=e.current)==null?void 0:o.contentDocument)==null?void 0:i.querySelector("[data-puck-entry]"):e.current;a?.setAttribute("data-puck-preview-mode",t)},[t,r,n])},Yy=({id:e="puck-preview"})=>{let t=B(u=>u.dispatch),r=B(u=>u.config),n=B(u=>u.setStatus),o=B(u=>u.iframe),i=B(u=>u.overrides),a=B(u=>u.metadata),s=B(u=>u.state.ui.previewMode==="edit"?null:u.state.data),l=(0,zn.useMemo)(()=>i.iframe,[i]),c=(0,zn.useRef)(null);IE(c),EE(c);let d=s?(0,yn.jsx)(fy,{data:s,config:r,metadata:a}):(0,yn.jsx)(wE,{});return(0,zn.useEffect)(()=>{o.enabled||n("READY")},[o.enabled]),(0,yn.jsx)("div",{className:mp(),id:e,"data-puck-preview":!0,onClick:u=>{let p=u.target;!p.hasAttribute("data-puck-component")&&!p.hasAttribute("data-puck-dropzone")&&t({type:"setUi",ui:{itemSelector:null}})},children:o.enabled?(0,yn.jsx)(kE,{id:"preview-frame",className:mp("frame"),"data-rfd-iframe":!0,syncHostStyles:o.syncHostStyles,onReady:()=>{n("READY")},onNotReady:()=>{n("MOUNTED")},frameRef:c,children:(0,yn.jsx)(nf.Consumer,{children:({document:u})=>l?(0,yn.jsx)(l,{document:u,children:d}):d})}):(0,yn.jsx)("div",{id:"preview-frame",className:mp("frame"),ref:c,"data-puck-entry":!0,children:d})})};O();O();var CE=({overrides:e,plugins:t})=>{let r=L({},e);return t?.forEach(n=>{n.overrides&&Object.keys(n.overrides).forEach(o=>{var i;let a=o;if(!((i=n.overrides)!=null&&i[a]))return;if(a==="fieldTypes"){let c=n.overrides.fieldTypes;Object.keys(c).forEach(d=>{r.fieldTypes=r.fieldTypes||{};let u=r.fieldTypes[d],p=v=>c[d](U(L({},v),{children:u?u(v):v.children}));r.fieldTypes[d]=p});return}let s=r[a],l=c=>n.overrides[a](U(L({},c),{children:s?s(c):c.children}));r[a]=l})}),r},zE=({overrides:e,plugins:t})=>(0,Xy.useMemo)(()=>CE({overrides:e,plugins:t}),[t,e]);O();O();var of={Puck:"_Puck_tzaxg_19","Puck-portal":"_Puck-portal_tzaxg_31",PuckLayout:"_PuckLayout_tzaxg_36","PuckLayout-inner":"_PuckLayout-inner_tzaxg_40","Puck--hidePlugins":"_Puck--hidePlugins_tzaxg_73","PuckLayout--mounted":"_PuckLayout--mounted_tzaxg_78","PuckLayout--mobilePanelHeightToggle":"_PuckLayout--mobilePanelHeightToggle_tzaxg_82","PuckLayout--leftSideBarVisible":"_PuckLayout--leftSideBarVisible_tzaxg_82","PuckLayout--isExpanded":"_PuckLayout--isExpanded_tzaxg_90","PuckLayout--mobilePanelHeightMinContent":"_PuckLayout--mobilePanelHeightMinContent_tzaxg_110","PuckLayout--rightSideBarVisible":"_PuckLayout--rightSideBarVisible_tzaxg_137","PuckLayout-mounted":"_PuckLayout-mounted_tzaxg_156","PuckLayout-nav":"_PuckLayout-nav_tzaxg_197","PuckLayout-header":"_PuckLayout-header_tzaxg_217",PuckPluginTab:"_PuckPluginTab_tzaxg_231","PuckPluginTab--visible":"_PuckPluginTab--visible_tzaxg_237","PuckPluginTab-body":"_PuckPluginTab-body_tzaxg_243"};O();var Mp=({children:e})=>(0,kc.jsx)(kc.Fragment,{children:e});O();var PE=()=>{let e=De(),t=(0,Ky.useCallback)(()=>{let r=e.getState().dispatch;r({type:"setUi",ui:n=>({previewMode:n.previewMode==="edit"?"interactive":"edit"})})},[e]);$i({meta:!0,i:!0},t),$i({ctrl:!0,i:!0},t)};O();O();O();var OE={MenuBar:"_MenuBar_1hxnj_1","MenuBar--menuOpen":"_MenuBar--menuOpen_1hxnj_14","MenuBar-inner":"_MenuBar-inner_1hxnj_29","MenuBar-history":"_MenuBar-history_1hxnj_45"},_p=re("MenuBar",OE);function DE({menuOpen:e=!1,renderHeaderActions:t,setMenuOpen:r}){let n=B(c=>c.history.back),o=B(c=>c.history.forward),i=B(c=>c.history.hasFuture()),a=B(c=>c.history.hasPast()),s=oe("header-undo"),l=oe("header-redo");return(0,sr.jsx)("div",{className:_p({menuOpen:e}),onClick:c=>{var d;let u=c.target;window.matchMedia("(min-width: 638px)").matches||u.tagName==="A"&&((d=u.getAttribute("href"))!=null&&d.startsWith("#"))&&r(!1)},children:(0,sr.jsxs)("div",{className:_p("inner"),children:[(0,sr.jsxs)("div",{className:_p("history"),children:[(0,sr.jsx)(kt,{type:"button",title:s,disabled:!a,onClick:n,children:(0,sr.jsx)(yh,{size:21})}),(0,sr.jsx)(kt,{type:"button",title:l,disabled:!i,onClick:o,children:(0,sr.jsx)(hh,{size:21})})]}),(0,sr.jsx)(sr.Fragment,{children:t&&t()})]})})}O();var TE={PuckHeader:"_PuckHeader_c2nei_1","PuckHeader--hidePlugins":"_PuckHeader--hidePlugins_c2nei_21","PuckHeader-inner":"_PuckHeader-inner_c2nei_26","PuckHeader-toggle":"_PuckHeader-toggle_c2nei_46","PuckHeader-rightSideBarToggle":"_PuckHeader-rightSideBarToggle_c2nei_52","PuckHeader-leftSideBarToggle":"_PuckHeader-leftSideBarToggle_c2nei_53","PuckHeader-title":"_PuckHeader-title_c2nei_64","PuckHeader-path":"_PuckHeader-path_c2nei_68","PuckHeader-tools":"_PuckHeader-tools_c2nei_75","PuckHeader-menuButton":"_PuckHeader-menuButton_c2nei_81","PuckHeader--menuOpen":"_PuckHeader--menuOpen_c2nei_86"},qr=re("PuckHeader",TE),AE=({hidePlugins:e})=>{let{onPublish:t,renderHeader:r,renderHeaderActions:n,headerTitle:o,headerPath:i,iframe:a}=xc(),s=B(x=>x.dispatch),l=De(),c=(0,Kr.useMemo)(()=>r?(console.warn("`renderHeader` is deprecated. Please use `overrides.header` and the `usePuck` hook instead"),E=>{var C=E,{actions:D}=C,T=An(C,["actions"]);let M=r,N=B(R=>R.state);return(0,he.jsx)(M,U(L({},T),{dispatch:s,state:N,children:D}))}):Mp,[r]),d=(0,Kr.useMemo)(()=>n?(console.warn("`renderHeaderActions` is deprecated. Please use `overrides.headerActions` and the `usePuck` hook instead."),E=>{let C=n,D=B(T=>T.state);return(0,he.jsx)(C,U(L({},E),{dispatch:s,state:D}))}):Mp,[n]),u=B(x=>x.overrides.header||c),p=B(x=>x.overrides.headerActions||d),[v,f]=(0,Kr.useState)(!1),m=B(x=>{var E,C;return(C=((E=x.state.indexes.nodes.root)==null?void 0:E.data).props.title)!=null?C:""}),S=B(x=>x.state.ui.leftSideBarVisible),w=B(x=>x.state.ui.rightSideBarVisible),b=(0,Kr.useCallback)(x=>{let E=window.matchMedia("(min-width: 638px)").matches,C=x==="left"?S:w,D=x==="left"?"rightSideBarVisible":"leftSideBarVisible";s({type:"setUi",ui:L({[`${x}SideBarVisible`]:!C},E?{}:{[D]:!1})})},[s,S,w]),k=oe("header-publish"),h=oe("label-page"),_=oe("header-toggle-leftsidebar"),g=oe("header-toggle-rightsidebar"),y=oe("header-toggle-menubar");return(0,he.jsx)(u,{actions:(0,he.jsx)(he.Fragment,{children:(0,he.jsx)(p,{children:(0,he.jsx)(Jl,{onClick:()=>{let x=l.getState().state.data;t&&t(x)},icon:(0,he.jsx)(Zc,{size:"14px"}),children:k})})}),children:(0,he.jsx)("header",{className:qr({leftSideBarVisible:S,rightSideBarVisible:w,hidePlugins:e}),children:(0,he.jsxs)("div",{className:qr("inner"),children:[(0,he.jsxs)("div",{className:qr("toggle"),children:[(0,he.jsx)("div",{className:qr("leftSideBarToggle"),children:(0,he.jsx)(kt,{type:"button",onClick:()=>{b("left")},title:_,children:(0,he.jsx)(uh,{focusable:"false"})})}),(0,he.jsx)("div",{className:qr("rightSideBarToggle"),children:(0,he.jsx)(kt,{type:"button",onClick:()=>{b("right")},title:g,children:(0,he.jsx)(dh,{focusable:"false"})})})]}),(0,he.jsx)("div",{className:qr("title"),children:(0,he.jsxs)(lc,{rank:"2",size:"xs",children:[o||m||h,i&&(0,he.jsxs)(he.Fragment,{children:[" ",(0,he.jsx)("code",{className:qr("path"),children:i})]})]})}),(0,he.jsxs)("div",{className:qr("tools"),children:[(0,he.jsx)("div",{className:qr("menuButton"),children:(0,he.jsx)(kt,{type:"button",onClick:()=>f(!v),title:y,children:v?(0,he.jsx)(Uc,{focusable:"false"}):(0,he.jsx)(Hi,{focusable:"false"})})}),(0,he.jsx)(DE,{dispatch:s,onPublish:t,menuOpen:v,renderHeaderActions:()=>(0,he.jsx)(p,{children:(0,he.jsx)(Jl,{onClick:()=>{let x=l.getState().state.data;t&&t(x)},icon:(0,he.jsx)(Zc,{size:"14px"}),children:k})}),setMenuOpen:f})]})]})})})},ME=(0,Kr.memo)(AE);O();O();var LE={SidebarSection:"_SidebarSection_1uv88_1","SidebarSection-title":"_SidebarSection-title_1uv88_12","SidebarSection--noBorderTop":"_SidebarSection--noBorderTop_1uv88_20","SidebarSection-content":"_SidebarSection-content_1uv88_24","SidebarSection-breadcrumbLabel":"_SidebarSection-breadcrumbLabel_1uv88_33","SidebarSection-breadcrumbs":"_SidebarSection-breadcrumbs_1uv88_62","SidebarSection-breadcrumb":"_SidebarSection-breadcrumb_1uv88_33","SidebarSection-heading":"_SidebarSection-heading_1uv88_74","SidebarSection-loadingOverlay":"_SidebarSection-loadingOverlay_1uv88_78"},pi=re("SidebarSection",LE),RE=({children:e,title:t,background:r,showBreadcrumbs:n,noBorderTop:o,isLoading:i})=>(0,yr.jsxs)("div",{className:pi({noBorderTop:o}),style:{background:r},children:[(0,yr.jsx)("div",{className:pi("title"),children:(0,yr.jsxs)("div",{className:pi("breadcrumbs"),children:[n&&(0,yr.jsx)(Ny,{}),(0,yr.jsx)("div",{className:pi("heading"),children:(0,yr.jsx)(lc,{rank:"2",size:"xs",children:t})})]})}),(0,yr.jsx)("div",{className:pi("content"),children:e}),i&&(0,yr.jsx)("div",{className:pi("loadingOverlay"),children:(0,yr.jsx)(Mn,{size:32})})]});O();O();O();var Jy={ViewportControls:"_ViewportControls_v26yb_1","ViewportControls--fullScreen":"_ViewportControls--fullScreen_v26yb_5","ViewportControls-toggleButton":"_ViewportControls-toggleButton_v26yb_14","ViewportControls-actions":"_ViewportControls-actions_v26yb_39","ViewportControls-actionsInner":"_ViewportControls-actionsInner_v26yb_43","ViewportControls--isExpanded":"_ViewportControls--isExpanded_v26yb_67","ViewportControls-divider":"_ViewportControls-divider_v26yb_72","ViewportControls-zoomSelect":"_ViewportControls-zoomSelect_v26yb_79","ViewportControls-zoom":"_ViewportControls-zoom_v26yb_79","ViewportButton-inner":"_ViewportButton-inner_v26yb_110","ViewportButton--isActive":"_ViewportButton--isActive_v26yb_118"},ab={Smartphone:(0,Ae.jsx)(mh,{size:16}),Tablet:(0,Ae.jsx)(_h,{size:16}),Monitor:(0,Ae.jsx)(Xc,{size:16}),FullWidth:(0,Ae.jsx)(rh,{size:16})},bn=re("ViewportControls",Jy),sb=re("ViewportButton",Jy),Lp=({children:e,title:t,onClick:r,isActive:n,disabled:o})=>(0,Ae.jsx)("span",{className:sb({isActive:n}),suppressHydrationWarning:!0,children:(0,Ae.jsx)(kt,{type:"button",title:t,disabled:o||n,onClick:r,suppressHydrationWarning:!0,children:(0,Ae.jsx)("span",{className:sb("inner"),children:e})})}),lb=[{label:"25%",value:.25},{label:"50%",value:.5},{label:"75%",value:.75},{label:"100%",value:1},{label:"125%",value:1.25},{label:"150%",value:1.5},{label:"200%",value:2}],NE=({viewport:e,isActive:t,onClick:r})=>{var n;let o=oe("viewport-switch",{label:(n=e.label)!=null?n:""}),i=oe("viewport-switch-default");return(0,Ae.jsx)(Lp,{title:e.label?o:i,onClick:r,isActive:t,children:typeof e.icon=="string"?ab[e.icon]||e.icon:e.icon||ab.Smartphone})},FE=({autoZoom:e,zoom:t,onViewportChange:r,onZoom:n,fullScreen:o})=>{var i,a;let s=B(k=>k.viewports),l=B(k=>k.state.ui.viewports),c=lb.find(k=>k.value===e),d=oe("viewport-zoom-auto",{zoom:(e*100).toFixed(0)}),u=(0,go.useMemo)(()=>[...lb,...c?[]:[{value:e,label:d}]].filter(k=>k.value<=e).sort((k,h)=>k.value>h.value?1:-1),[e,d]),[p,v]=(0,go.useState)(l.current.width);(0,go.useEffect)(()=>{v(l.current.width)},[l.current]);let[f,m]=(0,go.useState)(!1),S=oe("viewport-zoom-out"),w=oe("viewport-zoom-in"),b=oe("viewport-toggle-menu");return(0,Ae.jsxs)("div",{className:bn({isExpanded:f,fullScreen:o}),suppressHydrationWarning:!0,children:[(0,Ae.jsx)("div",{className:bn("actions"),children:(0,Ae.jsxs)("div",{className:bn("actionsInner"),children:[s.map((k,h)=>(0,Ae.jsx)(NE,{viewport:k,onClick:()=>{v(k.width),r(k)},isActive:p===k.width},h)),(0,Ae.jsx)("div",{className:bn("divider")}),(0,Ae.jsx)(Lp,{title:S,disabled:t<=((i=u[0])==null?void 0:i.value),onClick:k=>{k.stopPropagation(),n(u[Math.max(u.findIndex(h=>h.value===t)-1,0)].value)},children:(0,Ae.jsx)(wh,{size:16})}),(0,Ae.jsx)(Lp,{title:w,disabled:t>=((a=u[u.length-1])==null?void 0:a.value),onClick:k=>{k.stopPropagation(),n(u[Math.min(u.findIndex(h=>h.value===t)+1,u.length-1)].value)},children:(0,Ae.jsx)(xh,{size:16})}),(0,Ae.jsxs)("div",{className:bn("zoom"),children:[(0,Ae.jsx)("div",{className:bn("divider")}),(0,Ae.jsx)("select",{className:bn("zoomSelect"),value:t.toString(),onClick:k=>{k.stopPropagation()},onChange:k=>{n(parseFloat(k.currentTarget.value))},children:u.map(k=>(0,Ae.jsx)("option",{value:k.value,label:k.label},k.label))})]})]})}),(0,Ae.jsx)("button",{className:bn("toggleButton"),title:b,onClick:()=>m(k=>!k),children:f?(0,Ae.jsx)(kh,{size:16}):(0,Ae.jsx)(Xc,{size:16})})]})};O();var jE={PuckCanvas:"_PuckCanvas_zw9iy_1","PuckCanvas-controls":"_PuckCanvas-controls_zw9iy_18","PuckCanvas--fullScreen":"_PuckCanvas--fullScreen_zw9iy_23","PuckCanvas-inner":"_PuckCanvas-inner_zw9iy_34","PuckCanvas-root":"_PuckCanvas-root_zw9iy_43","PuckCanvas--ready":"_PuckCanvas--ready_zw9iy_68","PuckCanvas-loader":"_PuckCanvas-loader_zw9iy_73","PuckCanvas--showLoader":"_PuckCanvas--showLoader_zw9iy_84"};O();var ek=(0,Pn.createContext)(null),BE=({children:e})=>{let t=(0,Pn.useRef)(null),r=(0,Pn.useMemo)(()=>({frameRef:t}),[]);return(0,Qy.jsx)(ek.Provider,{value:r,children:e})},tk=()=>{let e=(0,Pn.useContext)(ek);if(e===null)throw new Error("useCanvasFrame must be used within a FrameProvider");return e},Ha=re("PuckCanvas",jE),cb=!0,bp=150,WE=()=>{var e;let{frameRef:t}=tk(),r=Jc(t),{viewports:n=$c,ui:o}=xc(),{dispatch:i,overrides:a,setUi:s,zoomConfig:l,setZoomConfig:c,status:d,iframe:u,_experimentalFullScreenCanvas:p}=B(we(D=>({dispatch:D.dispatch,overrides:D.overrides,setUi:D.setUi,zoomConfig:D.zoomConfig,setZoomConfig:D.setZoomConfig,status:D.status,iframe:D.iframe,_experimentalFullScreenCanvas:D._experimentalFullScreenCanvas}))),{leftSideBarVisible:v,rightSideBarVisible:f,leftSideBarWidth:m,rightSideBarWidth:S,viewports:w}=B(we(D=>({leftSideBarVisible:D.state.ui.leftSideBarVisible,rightSideBarVisible:D.state.ui.rightSideBarVisible,leftSideBarWidth:D.state.ui.leftSideBarWidth,rightSideBarWidth:D.state.ui.rightSideBarWidth,viewports:D.state.ui.viewports}))),[b,k]=(0,vt.useState)(!1),h=(0,vt.useRef)(!1),_=(0,vt.useMemo)(()=>({children:T})=>(0,$t.jsx)($t.Fragment,{children:T}),[]),g=(0,vt.useMemo)(()=>a.preview||_,[a]),y=(0,vt.useCallback)(()=>{if(t.current){let D=t.current,T=Th(D);return{width:T.contentBox.width,height:T.contentBox.height}}return{width:0,height:0}},[t]);(0,vt.useEffect)(()=>{r()},[t,v,f,m,S,w]),(0,vt.useEffect)(()=>{let{height:D}=y();w.current.height==="auto"&&c(U(L({},l),{rootHeight:D/l.zoom}))},[l.zoom,y,c]),(0,vt.useEffect)(()=>{cb&&r()},[w.current.width,w]),(0,vt.useEffect)(()=>{if(!t.current)return;let D=new ResizeObserver(()=>{h.current||r()});return D.observe(t.current),()=>{D.disconnect()}},[t.current]);let[x,E]=(0,vt.useState)(!1);(0,vt.useEffect)(()=>{setTimeout(()=>{E(!0)},500)},[]);let C=De();return(0,vt.useEffect)(()=>{var D,T;if(typeof window>"u"||(D=o?.viewports)!=null&&D.current)return;let M=window.innerWidth,N=(T=t.current)==null?void 0:T.getBoundingClientRect().width;if(!M||!N||n.length===0)return;let R=Object.values(n).find(V=>V.width==="100%"),F=!!R,$=Object.entries(n).filter(([V,Q])=>Q.width!=="100%").map(([V,Q])=>({key:V,diff:Math.abs(M-(typeof Q.width=="string"?M:Q.width)),value:Q})).sort((V,Q)=>V.diff>Q.diff?1:-1)[0].value;if($.width<N&&F&&($=R),u.enabled){let V=C.getState(),Q={state:U(L({},V.state),{ui:U(L({},V.state.ui),{viewports:U(L({},V.state.ui.viewports),{current:U(L({},V.state.ui.viewports.current),{height:$?.height||"auto",width:$?.width})})})})},de=V.history;V.history.histories.length===1&&(de=U(L({},de),{histories:[Q]})),C.setState(U(L({},Q),{history:de}))}},[n,t.current,u,C,(e=o?.viewports)==null?void 0:e.current]),(0,$t.jsxs)("div",{className:Ha({ready:d==="READY"||!u.enabled||!u.waitForStyles,showLoader:x,fullScreen:p}),onClick:D=>{let T=D.target;!T.hasAttribute("data-puck-component")&&!T.hasAttribute("data-puck-dropzone")&&i({type:"setUi",ui:{itemSelector:null},recordHistory:!1})},children:[w.controlsVisible&&u.enabled&&(0,$t.jsx)("div",{className:Ha("controls"),children:(0,$t.jsx)(FE,{fullScreen:p,autoZoom:l.autoZoom,zoom:l.zoom,onViewportChange:D=>{k(!0),h.current=!0;let T=U(L({},D),{height:D.height||"auto",zoom:l.zoom}),M={viewports:U(L({},w),{current:T})};s(M),cb&&r({viewports:U(L({},w),{current:T})})},onZoom:D=>{k(!0),h.current=!0,c(U(L({},l),{zoom:D}))}})}),(0,$t.jsxs)("div",{className:Ha("inner"),ref:t,children:[(0,$t.jsx)("div",{className:Ha("root"),style:{width:u.enabled?w.current.width:"100%",height:l.rootHeight,transform:u.enabled?`scale(${l.zoom})`:void 0,transition:b?`width ${bp}ms ease-out, height ${bp}ms ease-out, transform ${bp}ms ease-out`:"",overflow:u.enabled?void 0:"auto"},suppressHydrationWarning:!0,id:"puck-canvas-root",onTransitionEnd:()=>{k(!1),h.current=!1},children:(0,$t.jsx)(g,{children:(0,$t.jsx)(Yy,{})})}),(0,$t.jsx)("div",{className:Ha("loader"),children:(0,$t.jsx)(Mn,{size:24})})]})]})};O();function ub(e,t){let[r,n]=(0,Jr.useState)(null),o=(0,Jr.useRef)(null),i=B(s=>e==="left"?s.state.ui.leftSideBarWidth:s.state.ui.rightSideBarWidth);(0,Jr.useEffect)(()=>{if(typeof window<"u"&&!i)try{let s=localStorage.getItem("puck-sidebar-widths");if(s){let c=JSON.parse(s)[e];c&&t({type:"setUi",ui:{[e==="left"?"leftSideBarWidth":"rightSideBarWidth"]:c}})}}catch(s){console.error(`Failed to load ${e} sidebar width from localStorage`,s)}},[t,e,i]),(0,Jr.useEffect)(()=>{i!==void 0&&n(i)},[i]);let a=(0,Jr.useCallback)(s=>{t({type:"setUi",ui:{[e==="left"?"leftSideBarWidth":"rightSideBarWidth"]:s}});let l={};try{let c=localStorage.getItem("puck-sidebar-widths");l=c?JSON.parse(c):{}}catch(c){console.error(`Failed to save ${e} sidebar width to localStorage`,c)}finally{localStorage.setItem("puck-sidebar-widths",JSON.stringify(U(L({},l),{[e]:s})))}window.dispatchEvent(new CustomEvent("viewportchange",{bubbles:!0,cancelable:!1}))},[t,e]);return{width:r,setWidth:n,sidebarRef:o,handleResizeEnd:a}}O();O();O();var HE={ResizeHandle:"_ResizeHandle_144bf_2","ResizeHandle--left":"_ResizeHandle--left_144bf_16","ResizeHandle--right":"_ResizeHandle--right_144bf_20"},VE=re("ResizeHandle",HE),$E=({position:e,sidebarRef:t,onResize:r,onResizeEnd:n})=>{let{frameRef:o}=tk(),i=Jc(o),a=(0,Yr.useRef)(null),s=(0,Yr.useRef)(!1),l=(0,Yr.useRef)(0),c=(0,Yr.useRef)(0),d=(0,Yr.useCallback)(v=>{if(!s.current)return;let f=v.clientX-l.current,m=e==="left"?c.current+f:c.current-f,S=Math.max(192,m);r(S),v.preventDefault()},[r,e]),u=(0,Yr.useCallback)(()=>{var v;if(!s.current)return;s.current=!1,document.body.style.cursor="",document.body.style.userSelect="";let f=document.getElementById("resize-overlay");f&&document.body.removeChild(f),document.removeEventListener("mousemove",d),document.removeEventListener("mouseup",u);let m=((v=t.current)==null?void 0:v.getBoundingClientRect().width)||0;n(m),i()},[n]),p=(0,Yr.useCallback)(v=>{var f;s.current=!0,l.current=v.clientX,c.current=((f=t.current)==null?void 0:f.getBoundingClientRect().width)||0,document.body.style.cursor="col-resize",document.body.style.userSelect="none";let m=document.createElement("div");m.id="resize-overlay",m.setAttribute("data-resize-overlay",""),document.body.appendChild(m),document.addEventListener("mousemove",d),document.addEventListener("mouseup",u),v.preventDefault()},[e,d,u]);return(0,rk.jsx)("div",{ref:a,className:VE({[e]:!0}),onMouseDown:p})};O();var qE={Sidebar:"_Sidebar_16oed_1","Sidebar--isVisible":"_Sidebar--isVisible_16oed_10","Sidebar--left":"_Sidebar--left_16oed_14","Sidebar--right":"_Sidebar--right_16oed_34","Sidebar-resizeHandle":"_Sidebar-resizeHandle_16oed_51"},db=re("Sidebar",qE),pb=({position:e,sidebarRef:t,isVisible:r,onResize:n,onResizeEnd:o,children:i})=>(0,Cn.jsxs)(Cn.Fragment,{children:[(0,Cn.jsx)("div",{ref:t,className:db({[e]:!0,isVisible:r}),children:i}),(0,Cn.jsx)("div",{className:`${db("resizeHandle")}`,children:(0,Cn.jsx)($E,{position:e,sidebarRef:t,onResize:n,onResizeEnd:o})})]});O();var UE=e=>{let t=e;for(;t&&t!==document.body;){let r=window.getComputedStyle(t);if(r.display==="none"||r.visibility==="hidden"||r.opacity==="0"||t.getAttribute("aria-hidden")==="true"||t.hasAttribute("hidden"))return!1;t=t.parentElement}return!0},ZE=e=>{var t;if(e?.defaultPrevented)return!0;let r=((t=e?.composedPath)==null?void 0:t.call(e)[0])||e?.target||document.activeElement;if(r instanceof HTMLElement){let o=r.tagName.toLowerCase();if(o==="input"||o==="textarea"||o==="select"||r.isContentEditable)return!0;let i=r.getAttribute("role");if(i==="textbox"||i==="combobox"||i==="searchbox"||i==="listbox"||i==="grid")return!0}let n=document.querySelector('dialog[open], [aria-modal="true"], [role="dialog"], [role="alertdialog"]');return!!(n&&UE(n))},GE=()=>{let e=De(),t=(0,nk.useCallback)(r=>{var n;if(ZE(r))return!1;let{state:o,dispatch:i,permissions:a,selectedItem:s}=e.getState(),l=(n=o.ui)==null?void 0:n.itemSelector;return!l?.zone||!s||!a.getPermissions({item:s}).delete||i({type:"remove",index:l.index,zone:l.zone}),!0},[e]);$i({delete:!0},t),$i({backspace:!0},t)};O();O();var ok={Nav:"_Nav_vll2r_1","Nav-list":"_Nav-list_vll2r_5","Nav-mobileActions":"_Nav-mobileActions_vll2r_23","NavItem-link":"_NavItem-link_vll2r_39",NavItem:"_NavItem_vll2r_39","NavItem-linkIcon":"_NavItem-linkIcon_vll2r_90","NavItem--active":"_NavItem--active_vll2r_100","NavItem--mobileOnly":"_NavItem--mobileOnly_vll2r_136","NavItem--desktopOnly":"_NavItem--desktopOnly_vll2r_141"},yp=re("Nav",ok),Rl=re("NavItem",ok),YE=({label:e,icon:t,onClick:r,isActive:n,mobileOnly:o,desktopOnly:i})=>(0,Rr.jsx)("li",{className:Rl({active:n,mobileOnly:o,desktopOnly:i}),children:r&&(0,Rr.jsxs)("div",{className:Rl("link"),onClick:r,children:[t&&(0,Rr.jsx)("span",{className:Rl("linkIcon"),children:t}),(0,Rr.jsx)("span",{className:Rl("linkLabel"),children:e})]})}),XE=({items:e,mobileActions:t})=>(0,Rr.jsxs)("nav",{className:yp(),children:[(0,Rr.jsx)("ul",{className:yp("list"),children:Object.entries(e).map(([r,n])=>(0,Rr.jsx)(YE,L({},n),r))}),t&&(0,Rr.jsx)("div",{className:yp("mobileActions"),children:t})]});O();var ik=e=>L({enabled:!0,waitForStyles:!0,syncHostStyles:!0},e),fb=re("Puck",of),Nl=re("PuckLayout",of),hb=re("PuckPluginTab",of),KE=typeof window>"u"?qt.useEffect:qt.useLayoutEffect,JE=()=>{let e=oe("label-page"),t=B(r=>{var n,o,i;return r.selectedItem?(o=(n=r.config.components[r.selectedItem.type])==null?void 0:n.label)!=null?o:r.selectedItem.type.toString():(i=r.config.root)==null?void 0:i.label});return(0,Oe.jsx)(RE,{noBorderTop:!0,showBreadcrumbs:!0,title:t||e,children:(0,Oe.jsx)(tf,{})})},QE=({children:e,visible:t,mobileOnly:r})=>(0,Oe.jsx)("div",{className:hb({visible:t,mobileOnly:r}),children:(0,Oe.jsx)("div",{className:hb("body"),children:e})}),ak=({children:e})=>{var t,r;let{iframe:n,initialHistory:o,plugins:i,height:a}=xc(),s=B(J=>J.dnd),l=(0,qt.useMemo)(()=>ik(n),[n]);vE();let c=B(J=>J.dispatch),d=B(J=>J.state.ui.leftSideBarVisible),u=B(J=>J.state.ui.rightSideBarVisible),p=B(J=>J.instanceId),{width:v,setWidth:f,sidebarRef:m,handleResizeEnd:S}=ub("left",c),{width:w,setWidth:b,sidebarRef:k,handleResizeEnd:h}=ub("right",c);(0,qt.useEffect)(()=>{window.matchMedia("(min-width: 638px)").matches||c({type:"setUi",ui:{leftSideBarVisible:!1,rightSideBarVisible:!1}});let J=()=>{window.matchMedia("(min-width: 638px)").matches||c({type:"setUi",ui:H=>L(L({},H),H.rightSideBarVisible?{leftSideBarVisible:!1}:{})})};return window.addEventListener("resize",J),()=>{window.removeEventListener("resize",J)}},[]);let _=B(J=>J.overrides),g=(0,qt.useMemo)(()=>_.puck||Mp,[_]),[y,x]=(0,qt.useState)(!1);KE(()=>{x(!0)},[]);let E=B(J=>J.status==="READY");Ih(),(0,qt.useEffect)(()=>{if(E&&l.enabled){let J=Qt();if(J)return Sh(J)}},[E,l.enabled]),PE(),GE();let C={};v&&(C["--puck-user-sidebar-left-width"]=`${v}px`),w&&(C["--puck-user-sidebar-right-width"]=`${w}px`);let D=B(J=>J.setUi),T=B(J=>{var H;return(H=J.state.ui.plugin)==null?void 0:H.current}),M=De(),N=(0,qt.useMemo)(()=>!!i?.find(J=>J.name==="legacy-side-bar"),[i]),R=oe("plugin-blocks"),F=oe("plugin-outline"),Z=oe("plugin-fields"),$=(0,qt.useMemo)(()=>{let J={},H=[_y({label:R}),Ly({label:F})],I=P=>P.name==="legacy-side-bar"?-1:0,z=[...H,...i??[]].sort((P,j)=>I(P)-I(j));return i?.some(P=>P.name==="fields")||z.push(Fy({label:Z})),z?.forEach(P=>{var j,W,G;P.name&&P.render&&(J[P.name]&&delete J[P.name],J[P.name]={label:(j=P.label)!=null?j:P.name,icon:(W=P.icon)!=null?W:(0,Oe.jsx)(bh,{}),onClick:()=>{P.name===T?D(d?{leftSideBarVisible:!1}:{leftSideBarVisible:!0}):P.name&&D({plugin:{current:P.name},leftSideBarVisible:!0})},isActive:d&&T===P.name,render:P.render,mobilePanelHeight:(G=P.mobilePanelHeight)!=null?G:"toggle",mobileOnly:N||P.mobileOnly,desktopOnly:P.name==="legacy-side-bar"||P.desktopOnly})}),J},[i,T,M,d,R,F,Z]),V=T??Object.keys($)[0],Q=(r=(t=$[V])==null?void 0:t.mobilePanelHeight)!=null?r:"toggle";(0,qt.useEffect)(()=>{if(!T){let J=Object.keys($);D({plugin:{current:J[0]}})}},[$,T]);let de=$.fields&&$.fields.mobileOnly===!1,q=B(J=>{var H;return(H=J.state.ui.mobilePanelExpanded)!=null?H:!1}),ne=oe("layout-maximize"),Me=oe("layout-minimize");return(0,Oe.jsxs)("div",{className:`Puck ${fb({hidePlugins:N})}`,id:p,style:{height:a,visibility:"hidden"},children:[(0,Oe.jsx)(v2,{disableAutoScroll:s?.disableAutoScroll,behavior:s?.behavior,children:(0,Oe.jsx)(g,{children:e||(0,Oe.jsx)(BE,{children:(0,Oe.jsx)("div",{className:Nl({leftSideBarVisible:d,mounted:y,rightSideBarVisible:!de&&u,isExpanded:q,mobilePanelHeightToggle:Q==="toggle",mobilePanelHeightMinContent:Q==="min-content"}),style:{height:a},children:(0,Oe.jsxs)("div",{className:Nl("inner"),style:C,children:[(0,Oe.jsx)("div",{className:Nl("header"),children:(0,Oe.jsx)(ME,{hidePlugins:N})}),(0,Oe.jsx)("div",{className:Nl("nav"),children:(0,Oe.jsx)(XE,{items:$,mobileActions:d&&Q==="toggle"&&(0,Oe.jsx)(kt,{type:"button",title:q?Me:ne,onClick:()=>{D({mobilePanelExpanded:!q})},children:q?(0,Oe.jsx)(ch,{size:21}):(0,Oe.jsx)(lh,{size:21})})})}),(0,Oe.jsx)(pb,{position:"left",sidebarRef:m,isVisible:d,onResize:f,onResizeEnd:S,children:Object.entries($).map(([J,{mobileOnly:H,render:I,label:z}])=>(0,Oe.jsx)(QE,{visible:T===J,mobileOnly:H,children:(0,Oe.jsx)(I,{})},J))}),(0,Oe.jsx)(WE,{}),!de&&(0,Oe.jsx)(pb,{position:"right",sidebarRef:k,isVisible:u,onResize:b,onResizeEnd:h,children:(0,Oe.jsx)(JE,{})})]})})})})}),(0,Oe.jsx)("div",{id:"puck-portal-root",className:fb("portal")})]})},sk=(0,Xe.createContext)({});function eC(e){return(0,po.jsx)(sk.Provider,{value:e,children:e.children})}var xc=()=>(0,Xe.useContext)(sk);function tC({children:e}){let{config:t,data:r,ui:n,onChange:o,permissions:i={},plugins:a,overrides:s,viewports:l=$c,iframe:c,dnd:d,initialHistory:u,metadata:p,dictionary:v,onAction:f,fieldTransforms:m,_experimentalFullScreenCanvas:S,_experimentalVirtualization:w}=xc(),b=(0,Xe.useMemo)(()=>ik(c),[c]),[k]=(0,Xe.useState)(()=>{var R,F,Z;let $=L(L({},_s.ui),n),V={};Object.keys(r?.root||{}).length>0&&!((R=r?.root)!=null&&R.props)&&console.warn("Warning: Defining props on `root` is deprecated. Please use `root.props`, or republish this page to migrate automatically.");let Q=((F=r?.root)==null?void 0:F.props)||r?.root||{},de=L(L({},(Z=t.root)==null?void 0:Z.defaultProps),Q),q=Vc(zo(U(L({},r?.root),{props:de})),t),ne=U(L({},_s),{data:U(L({},r),{root:U(L({},r?.root),{props:q.props}),content:r.content||[]}),ui:U(L(L({},$),V),{componentList:t.categories?Object.entries(t.categories).reduce((Me,[J,H])=>U(L({},Me),{[J]:{title:H.title,components:H.components,expanded:H.defaultExpanded,visible:H.visible}}),{}):{}})});return gs(ne,t)}),{appendData:h=!0}=u||{},[_]=(0,Xe.useState)([...u?.histories||[],...h?[{state:k}]:[]].map(R=>{let F=L(L({},k),R.state);return R.state.indexes||(F=gs(F,t)),U(L({},R),{state:F})})),g=(0,Xe.useMemo)(()=>u?.index!==void 0&&u?.index>=0&&u?.index<_.length?u?.index:_.length-1,[]),y=_[g].state,x=zE({overrides:s,plugins:a}),E=(0,Xe.useMemo)(()=>{let F=(a||[]).reduce((Z,$)=>L(L({},Z),$.fieldTransforms),{});return L(L({},F),m)},[m,a]),C=uc(),D=(0,Xe.useCallback)(R=>({instanceId:C,state:R,config:t,plugins:a||[],overrides:x,viewports:l,iframe:b,_experimentalFullScreenCanvas:!!S,_experimentalVirtualization:!!w,onAction:f,metadata:p,dictionary:v||{},dnd:d,fieldTransforms:E}),[C,y,t,a,x,l,b,S,w,f,p,v,d,E]),[T]=(0,Xe.useState)(()=>Ph(D(y)));(0,Xe.useEffect)(()=>{},[T]),(0,Xe.useEffect)(()=>{let R=T.getState().state;T.setState(L({},D(R)))},[D]),Eh(T,{histories:_,index:g,initialAppState:y});let M=(0,Xe.useRef)(null);(0,Xe.useEffect)(()=>T.subscribe(R=>R.state.data,R=>{if(o){if(ms(R,M.current))return;o(R),M.current=R}}),[o]),Ch(T,i);let N=Z2(T);return(0,Xe.useEffect)(()=>{let{resolveAndCommitData:R}=T.getState();setTimeout(()=>{R()},0)},[]),(0,po.jsx)(Oh.Provider,{value:T,children:(0,po.jsx)(Yp.Provider,{value:N,children:e})})}function On(e){return(0,po.jsx)(eC,U(L({},e),{children:(0,po.jsx)(tC,U(L({},e),{children:(0,po.jsx)(ak,{children:e.children})}))}))}On.Components=my;On.Fields=tf;On.Layout=ak;On.Outline=My;On.Preview=Yy;O();O();O();O();O();O();O();O();O();O();O();O();O();O();var en="desk-more";function rC(e,t){let r=0,n=[...e];for(;n.length;){let{type:o,props:i}=n.pop();r+=1;for(let a of t[o]??[])Array.isArray(i[a])&&n.push(...i[a])}return r}function Sc(e,t,r,n="root:default-zone"){for(let[o,{type:i,props:a}]of e.entries()){if(a.id===t)return{zone:n,index:o};for(let s of r[i]??[]){let l=Array.isArray(a[s])?Sc(a[s],t,r,`${a.id}:${s}`):null;if(l)return l}}return null}var af=({type:e,props:t},r)=>(r[e]??[]).map(n=>t[n]).filter(Array.isArray);function nC(e,t,r){let n=new Map,o=null,i=(u,p)=>{for(let v of u){n.set(v,[u,p]),v.props.id===t&&(o??=v);for(let f of af(v,r))i(f,v)}};i(e,null),o??=e[0];let a=new Set,s=[];for(let u=o;u;u=n.get(u)[1])s.push(u);s.forEach(u=>a.add(u));let l=40+a.size,c=u=>a.size<l&&a.add(u),d=[o];for(let u of d)for(let p of af(u,r).flat())c(p)&&d.push(p);for(let u of s){let[p]=n.get(u),v=p.indexOf(u);for(let f=1;f<p.length&&a.size<l;f++)for(let m of[p[v+f],p[v-f]])m&&c(m)}for(let u of a)for(let p of af(u,r).flat())c(p);return a}var wc=class{constructor(t,r=()=>crypto.randomUUID()){Object.assign(this,{slots:t,fresh:r}),this.runs=new Map,this.first=new WeakMap}fold(t,r=null){if(rC(t,this.slots)<=100)return t;let n=nC(t,r,this.slots),o=i=>{let a=[],s=[],l=()=>{s.length&&a.push({type:en,props:{id:this.named(s),run:this.named(s)}}),s=[]};for(let c of i){if(!n.has(c)){s.push(c);continue}l();let d=(this.slots[c.type]??[]).filter(u=>Array.isArray(c.props[u]));a.push(d.length?{...c,props:{...c.props,...Object.fromEntries(d.map(u=>[u,o(c.props[u])]))}}:c)}return l(),a};return o(t)}unfold(t){return t.flatMap(r=>{if(r.type===en)return this.runs.get(r.props.id)??this.copied(r.props);let n=(this.slots[r.type]??[]).filter(o=>Array.isArray(r.props[o]));return n.length?[{...r,props:{...r.props,...Object.fromEntries(n.map(o=>[o,this.unfold(r.props[o])]))}}]:[r]})}named(t){let r=this.first.get(t[0])??[],n=r.find(i=>this.runs.get(i).length===t.length&&this.runs.get(i).every((a,s)=>a===t[s]));if(n)return n;let o=`${en}-${this.fresh()}`;return this.runs.set(o,t),this.first.set(t[0],[...r,o]),o}copied({id:t,run:r}){let n=({props:o,...i})=>{let a=(this.slots[i.type]??[]).filter(s=>Array.isArray(o[s]));return{...i,props:{...o,...Object.fromEntries(a.map(s=>[s,o[s].map(n)])),id:`${i.type}-${this.fresh()}`}}};return this.runs.set(t,this.runs.get(r).map(n)),this.runs.get(t)}};var ur=A(K(),1);var Mf=A(Af(),1),It=A(Af(),1),Lf=Mf.default.default||Mf.default;var jt=A(X(),1),Az=25,Mz=5e3;function ux(e,t,r){let n=new Map,o=[],i=()=>{let s=0,l=0;for(;l<o.length&&l<t&&(!l||s+o[l].key.length<r);)s+=o[l++].key.length;let c=o.splice(0,l);o.length&&setTimeout(i,0),e(c.map(({component:d})=>d)).then(d=>c.forEach(({key:u,done:p},v)=>{n.set(u,d[v]),p(d[v]),n.size>Mz&&n.delete(n.keys().next().value)}),d=>c.forEach(({failed:u})=>u(d)))};return{ask:(s,l)=>n.has(s)?Promise.resolve(n.get(s)):new Promise((c,d)=>{o.length||setTimeout(i,Az),o.push({key:s,component:l,done:c,failed:d})}),known:n}}var{ask:Lz,known:Rz}=ux(Wf,100,5e5),Nz=ux(Hf,5e3,5e5);function dx({type:e,declared:t,slots:r,props:n}){let o=Object.fromEntries(Object.entries(n).filter(([p])=>p in t.fields&&!r.includes(p))),i=JSON.stringify([e,o]),[a,s]=(0,ur.useState)(()=>Rz.get(i)??null),l=(0,ur.useRef)(i);l.current=i,(0,ur.useEffect)(()=>{Lz(i,{type:e,props:o}).then(p=>l.current===i&&s(p),()=>l.current===i&&s(p=>p??""))},[i]);let c=n.puck.dragRef;if(!a)return(0,jt.jsx)("div",{ref:c,className:"desk-empty",children:a===null?`${le(t.label)} \u2026`:le("{label}: nothing to see yet",{label:le(t.label)})});let d=!0,u=p=>{if(!(p instanceof It.Element))return;if(p.name==="puck-slot"){let m=n[p.attribs.name];return m?(0,jt.jsx)(m,{as:p.attribs.tag,className:p.attribs.css||void 0}):(0,jt.jsx)(jt.Fragment,{})}if(p.name==="a"&&(p.attribs.href="#"),!d||p.parent)return;d=!1;let v=p.name,f=(0,It.attributesToProps)(p.attribs);return p.children.length?(0,jt.jsx)(v,{...f,ref:c,children:(0,It.domToReact)(p.children,{replace:u})}):(0,jt.jsx)(v,{...f,ref:c})};return(0,jt.jsx)(jt.Fragment,{children:Lf(a,{replace:u})})}function px({run:e,reveal:t,drag:r}){let[n,o]=(0,ur.useState)(null);return(0,ur.useEffect)(()=>{let a=!0;return Promise.all(e.map(s=>Nz.ask(JSON.stringify(s),s))).then(s=>a&&o(s),()=>a&&o([])),()=>{a=!1}},[e]),(0,ur.useMemo)(()=>n&&Fz(e,n,t,r),[e,n])??(0,jt.jsxs)("div",{ref:r,className:"desk-empty",children:[le("{count} more components",{count:e.length}),n?"":" \u2026"]})}function Fz(e,t,r,n){let o=!0,i=s=>l=>{l.stopPropagation(),l.preventDefault(),r(s)},a=e.map((s,l)=>{let c=d=>{if(!(d instanceof It.Element)||(d.name==="a"&&(d.attribs.href="#"),d.parent))return;let u=d.name,p={...(0,It.attributesToProps)(d.attribs),onClickCapture:i(s.props.id),title:le("Click to edit")};return o&&(p.ref=n),o=!1,d.children.length?(0,jt.jsx)(u,{...p,children:(0,It.domToReact)(d.children,{replace:c})}):(0,jt.jsx)(u,{...p})};return t[l]?(0,jt.jsx)(ur.Fragment,{children:Lf(t[l],{replace:c})},s.props.id):null});return o?null:a}var Lc=A(X(),1),jz={...qh,select:e=>({type:"select",label:le(e.label),options:Object.entries(e.options).map(([t,r])=>({value:t,label:le(r)}))}),switch:e=>({type:"radio",label:le(e.label),options:[{value:!0,label:le("Yes")},{value:!1,label:le("No")}]}),list:(e,t)=>({type:"array",label:le(e.label),max:e.most,arrayFields:fx(e.fields,t),defaultItemProps:Object.fromEntries(Object.entries(e.fields).map(([r,n])=>[r,n.default])),getItemSummary:(r,n)=>r.title||r.label||r.question||r.caption||`${le(e.item)} ${n+1}`}),slot:e=>({type:"slot",label:le(e.label)})};function fx(e,t){return Object.fromEntries(Object.entries(e).map(([r,n])=>[r,jz[n.kind](n,t)]))}function hx({categories:e,components:t,richText:r},n,o,i){let a=Object.entries(t),s=a.map(([u,p])=>{let v=Object.keys(p.fields).filter(f=>p.fields[f].kind==="slot");return[u,{label:le(p.label),fields:fx(p.fields,{...n,richText:r}),defaultProps:p.defaults,inline:!0,render:f=>(0,Lc.jsx)(dx,{type:u,declared:p,slots:v,props:f})}]}),l=Object.entries(e).map(([u,p])=>[u,{title:le(p),components:a.filter(([,v])=>v.offered&&v.category===u).map(([v])=>v)}]),c=a.filter(([,u])=>!u.offered).map(([u])=>u),d={label:le("More of the page"),fields:{},inline:!0,permissions:{drag:!1,duplicate:!1,delete:!1,edit:!1},render:({id:u,run:p,puck:v})=>(0,Lc.jsx)(px,{run:o.get(u)??o.get(p),reveal:i,drag:v.dragRef})};return{components:{...Object.fromEntries(s),[en]:d},categories:{...Object.fromEntries(l),other:{title:le("No longer offered"),components:[...c,en],visible:!1}},root:{fields:{title:{type:"text",label:le("Title")},description:{type:"textarea",label:le("Description, for search engines")}},render:({puck:{renderDropZone:u}})=>(0,Lc.jsx)(u,{zone:"default-zone",as:"main"})}}}var Rc=A(K(),1);var Rf=A(X(),1),cs=ts(),vx="desk:copied",Bz=()=>{try{return JSON.parse(localStorage.getItem(vx))}catch{return null}};function gx({say:e,slots:t,current:r,change:n}){let o=cs(b=>b.selectedItem),i=cs(b=>b.appState.ui.itemSelector),a=cs(b=>b.dispatch),s=cs(b=>b.getSelectorForId),l=cs(b=>b.config),c=o?s(o.props.id)??i:null,d=b=>l.components[b]?.label??b,u=o?d(o.type):"",p=(b,k,h)=>()=>{let _=Fh(r.current,o.props.id,b,t);return _?(n(_.document,_.id),e(le(k,{label:u,place:_.place,of:_.of}))):e(le(h,{label:u}))},v=(b,k,h)=>()=>{let _=b(r.current,o.props.id,t);return _?(n(_.document,_.id),e(le(k,{label:u}))):e(le(h))},f=()=>{try{localStorage.setItem(vx,JSON.stringify(Wh(r.current,o.props.id,t))),e(le("{label} copied",{label:u}))}catch{e(le("{label} is too large to be copied",{label:u}))}},m=()=>{let b=Bz();if(!b||!l.components[b.type])return e(le("Nothing is copied yet"));let k=Hh(r.current,b,o?.props.id,t);return n(k.document,k.id),e(le("{label} pasted",{label:d(b.type)}))},S=()=>{a({type:"remove",index:c.index,zone:c.zone}),e(le("{label} deleted",{label:u}))},w=[[bt("Move up"),"ArrowUp",c&&p(-1,bt("{label} moved up to place {place} of {of}"),bt("{label} is the first"))],[bt("Move down"),"ArrowDown",c&&p(1,bt("{label} moved down to place {place} of {of}"),bt("{label} is the last"))],[bt("Move into"),"ArrowRight",c&&v(jh,bt("{label} moved into what was before"),bt("Nothing before it takes components"))],[bt("Move out"),"ArrowLeft",c&&v(Bh,bt("{label} moved out"),bt("It stands in nothing"))],[bt("Copy"),"KeyC",c&&f],[bt("Paste"),"KeyV",m],[bt("Delete"),"Backspace",c&&S]];return Wz(Object.fromEntries(w.map(([,b,k])=>[b,k]))),(0,Rf.jsx)("div",{className:"desk-bar",role:"toolbar","aria-label":o?le("Selected: {label}",{label:u}):le("Nothing selected"),children:w.map(([b,k,h])=>(0,Rf.jsx)("button",{type:"button",disabled:!h,onClick:h||void 0,title:`Alt+Shift+${k.replace(/^Key/,"")}`,"aria-keyshortcuts":`Alt+Shift+${k.replace(/^Key/,"")}`,children:le(b)},b))})}function Wz(e){let t=(0,Rc.useRef)(e);t.current=e,(0,Rc.useEffect)(()=>{let r=a=>{let s=a.altKey&&a.shiftKey&&t.current[a.code];s&&(a.preventDefault(),s())},n=new Set,o=()=>{for(let a of[document,document.querySelector("iframe")?.contentDocument])a&&!n.has(a)&&(n.add(a),a.addEventListener("keydown",r))};o();let i=setInterval(o,1e3);return()=>{clearInterval(i);for(let a of n)a.removeEventListener("keydown",r)}},[])}var Nf=60,Hz=10,Vz=10,$z=150;function mx(e,t){return e.length<=Nf+Hz?null:[...e.slice(-Nf,-1),{...e.at(-1),state:t}]}function _x(e,{rebase:t,wholeOf:r,dataOf:n,merged:o,now:i=()=>performance.now()}){let a=i()+$z,s=[],l=o;for(let{id:c,state:d}of e.slice(-Nf).reverse()){if(s.length>=Vz&&i()>a)break;let u=t(r(d.data));Qc(u.content,l.content)&&Qc(u.root,l.root)||(l=u,s.unshift({id:c,state:{data:n(u),ui:{...d.ui,itemSelector:null}}}))}return s}var bx={"header-publish":"Publish","header-undo":"undo","header-redo":"redo","header-toggle-leftsidebar":"Toggle left sidebar","header-toggle-rightsidebar":"Toggle right sidebar","header-toggle-menubar":"Toggle menu bar","action-selectparent":"Select parent","action-duplicate":"Duplicate","action-delete":"Delete","label-page":"Page","label-component":"Component","outline-empty":"No items","outline-item-collapse":"Collapse","outline-item-expand":"Expand","outline-header-title":"Outline","outline-header-collapseall":"Collapse all","outline-item-duplicate":"Duplicate","outline-item-delete":"Delete","drawer-category-collapse":"Collapse {title}","drawer-category-expand":"Expand {title}","drawer-category-other":"Other","canvas-noconfig":"No configuration for {type}","field-readonly":"Read-only","field-arrayitem-summary":"Item #{index}","field-arrayitem-duplicate":"Duplicate","field-arrayitem-delete":"Delete","field-external-selectdata":"Select data","field-external-search":"Search","field-external-togglefilters":"Toggle filters","field-external-item":"External item","field-external-result-singular":"{count} result","field-external-result-plural":"{count} results","field-richtext-bold":"Bold","field-richtext-italic":"Italic","field-richtext-underline":"Underline","field-richtext-strikethrough":"Strikethrough","field-richtext-blockquote":"Blockquote","field-richtext-code-inline":"Inline code","field-richtext-code-block":"Code block","field-richtext-list-bullet":"Bullet list","field-richtext-list-ordered":"Ordered list","field-richtext-horizontalrule":"Horizontal rule","field-richtext-align-left":"Align left","field-richtext-align-center":"Align center","field-richtext-align-right":"Align right","field-richtext-align-justify":"Justify","field-richtext-select":"Select","field-richtext-headingselect-1":"Heading 1","field-richtext-headingselect-2":"Heading 2","field-richtext-headingselect-3":"Heading 3","field-richtext-headingselect-4":"Heading 4","field-richtext-headingselect-5":"Heading 5","field-richtext-headingselect-6":"Heading 6","field-richtext-alignselect-left":"Left","field-richtext-alignselect-center":"Center","field-richtext-alignselect-right":"Right","field-richtext-alignselect-justify":"Justify","field-richtext-listselect-bullet":"Bullet list","field-richtext-listselect-ordered":"Ordered list","viewport-zoom-in":"Zoom viewport in","viewport-zoom-out":"Zoom viewport out","viewport-zoom-auto":"{zoom}% (Auto)","viewport-toggle-menu":"Toggle viewport menu","viewport-switch":"Switch to {label} viewport","viewport-switch-default":"Switch viewport","plugin-blocks":"Blocks","plugin-outline":"Outline","plugin-fields":"Fields","plugin-components":"Components","layout-maximize":"maximize","layout-minimize":"minimize","loader-loading":"loading"};var nt=A(X(),1),Nc=ts();function Uz({children:e,document:t}){let{look:r}=(0,Fe.useContext)(Ff).opened,[n,o]=(0,Fe.useState)(!1);return(0,Fe.useEffect)(()=>{if(!t)return;let i=t.createElement("link");i.rel="stylesheet",i.href=new URL(Bf,location.href).href,i.onload=i.onerror=()=>o(!0);let a=t.createElement("style");return a.textContent=".desk-empty{padding:1rem;border:1px dashed #a8a29e;color:#57534e;font-size:.9rem}[data-puck-dropzone]:empty{min-height:4rem}main>.footer:not(:has(~:not(.footer))){margin-bottom:0}",t.head.append(i,a),t.documentElement.lang=r.locale,r.direction==="rtl"&&(t.documentElement.dir="rtl"),()=>{i.remove(),a.remove()}},[t]),n||!t?e:null}var Ff=(0,Fe.createContext)(null);function Zz(){let e=(0,Fe.useContext)(Ff),{opened:t,state:r,busy:n,current:o,slots:i}=e,a=Nc(d=>d.dispatch),s=Nc(d=>d.getSelectorForId),l=Nc(d=>d.selectedItem),c=Nc(d=>d.history.histories.length);return e.puck.current={dispatch:a,selector:s,get:Xp()},(0,Fe.useEffect)(()=>e.shorten(),[c]),(0,Fe.useEffect)(()=>{l?.type===en&&e.open(l.props.id)},[l]),(0,nt.jsxs)("div",{className:"desk-bar","data-states":c,children:[(0,nt.jsx)("a",{href:"/desk/",children:le("Themes")}),(0,nt.jsx)("a",{href:`${location.pathname}/pages`,children:le("Pages and settings")}),(0,nt.jsx)($h,{turn:e.turn,flush:e.flush,gone:e.gone}),(0,nt.jsx)(Yh,{desk:e,path:an}),(0,nt.jsx)(gx,{say:e.say,slots:i,current:o,change:e.show}),(0,nt.jsx)(Zh,{desk:e}),t.address&&!an.startsWith("/@")?(0,nt.jsx)("a",{href:t.address+an,target:"_blank",rel:"noreferrer",children:le("Visit")}):null,(0,nt.jsx)(Gh,{desk:e}),(0,nt.jsx)(Nh,{undo:e.undo,restore:e.restore,busy:n,latest:e.latest}),an.startsWith("/@")?null:(0,nt.jsx)(Uh,{go:e.go,state:r.name,latest:e.latest}),(0,nt.jsx)(Xh,{desk:e,go:e.go})]})}function Gz({children:e}){let t=(0,Fe.useRef)(null),[r,n]=(0,Fe.useState)(!1);return(0,Fe.useEffect)(()=>{let o=new ResizeObserver(([{contentRect:i}])=>n(i.width>0));return o.observe(t.current),()=>o.disconnect()},[]),(0,nt.jsx)("div",{ref:t,children:r?e:null})}var Yz={iframe:Uz,headerActions:Zz,fields:Gz},Xz=Object.fromEntries(Object.entries(bx).map(([e,t])=>[e,le(t)])),Kz={enabled:!0,waitForStyles:!0,syncHostStyles:!1};function Jz({opening:e}){let{opened:t,restored:r,slots:n}=e,o=(0,Fe.useMemo)(()=>new wc(n),[]),i=(0,Fe.useMemo)(()=>hx(t.schema,t.choices,o.runs,_=>d.current(_)),[]),a=(0,Fe.useMemo)(()=>({root:r.root,content:o.fold(r.content),zones:{}}),[]),s=(0,Fe.useRef)(r),l=(0,Fe.useRef)(null),c=(0,Fe.useRef)(null),d=(0,Fe.useRef)(null),u=(0,Fe.useRef)(!1),p=(_,g)=>{let{root:y,content:x}=s.current,E=o.fold(x,_??c.current);_&&(c.current=_),l.current.dispatch({type:"setData",data:{root:y,content:E,zones:{}},recordHistory:g}),l.current.dispatch({type:"setUi",ui:{itemSelector:_?Sc(E,_,n):null}})},v=_=>{u.current=!0,l.current.get().history.setHistories(_),u.current=!1},f=()=>{let{history:_,appState:g}=l.current.get(),y=_.index===_.histories.length-1?mx(_.histories,g):null;y&&v(y)},m=(_,g)=>{let{history:y}=l.current.get(),x=({root:T,content:M})=>({...s.current,root:T,content:o.unfold(M)}),E=({root:T,content:M})=>({root:T,content:o.fold(M,c.current),zones:{}}),C=_x(y.histories.slice(0,y.index+1),{rebase:g,wholeOf:x,dataOf:E,merged:_}),{ui:D}=l.current.get().appState;v(C.length?C:[{id:"merged",state:{data:E(_),ui:D}}])},S=_=>{let g=l.current.selector(_);g||!Sc(s.current.content,_,n)?l.current.dispatch({type:"setUi",ui:{itemSelector:g??null}}):p(_,!1)};d.current=S;let w=_=>p(o.unfold([{type:en,props:{id:_}}])[0].props.id,!1),b=Vh(e,{current:s,draw:_=>p(_,!0),merging:m}),k=_=>{u.current||b.change({...s.current,root:_.root,content:o.unfold(_.content)})},h={...b,go:S,open:w,puck:l,shorten:f};return(0,nt.jsx)(Ff.Provider,{value:h,children:(0,nt.jsxs)("main",{children:[(0,nt.jsx)("h1",{className:"desk-hidden",children:le("Editor: {page}",{page:`${t.theme.name} ${an}`})}),(0,nt.jsx)(On,{config:i,data:a,onChange:k,iframe:Kz,headerTitle:`${t.theme.name} ${an==="/"?"":an}`,overrides:Yz,dictionary:Xz})]})})}var z3=()=>Kh(Jz);export{z3 as start};
